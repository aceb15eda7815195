"""News of 2025, and one item that is not ready."""

ITEMS = [
    {"date": "2025-01-02", "slug": "ket-qua-quy-4-2024",
     "tags": ["kết quả"], "source": "60/BC-VPUBND", "about": ["giai-quyet-dung-han"],
     "vi": ("Quý IV/2024: số của ngành y tế mới là sơ bộ", "Số chính thức sẽ thay khi có báo cáo của Sở Y tế.", """
Các cơ quan tiếp nhận {{ so_lieu("results@2024-q4:received") }} hồ sơ và giải quyết
{{ so_lieu("results@2024-q4:resolved") }} hồ sơ, đúng hạn {{ so_lieu("results@2024-q4:on_time_share") }}. Số của
[Sở Y tế](/co-quan/so-y-te/) là số sơ bộ.
"""),
     "en": ("Q4 2024: health figures are still provisional",
            "Official ones will replace them when the department has reported.", """
The agencies received {{ so_lieu("results@2024-q4:received") }} dossiers and handled
{{ so_lieu("results@2024-q4:resolved") }}, {{ so_lieu("results@2024-q4:on_time_share") }} of them on time. The figures of
the [Department of Health](/co-quan/so-y-te/) are provisional.
""")},
    {"date": "2025-01-08", "slug": "ca-nam-2024", "tags": ["kết quả", "năm"], "source": "98/BC-UBND",
     "vi": ("Cả năm 2024 của tỉnh", "Báo cáo năm lệch một ít so với tổng bốn quý; trang này giữ cả hai.", """
Theo báo cáo năm, tỉnh tiếp nhận {{ so_lieu("results@2024:received") }} hồ sơ,
{{ so_lieu("results@2024:online_share") }} nộp trực tuyến. Xem [kết quả năm 2024](/ket-qua/2024/).
""")},
    {"date": "2025-01-15", "slug": "khen-thuong-2024", "kind": "khen thưởng", "tags": ["thi đua"], "about": ["ddci"],
     "vi": ("Khen thưởng theo kết quả DDCI 2024", "Các cơ quan được chấm điểm theo hai nhóm riêng.", """
Các sở và UBND cấp huyện được xếp hạng trong hai nhóm riêng; xem điểm của từng cơ quan ở trang [chỉ số](/chi-so/).
"""),
     "en": ("Awards by the DDCI of 2024", "Agencies are scored in two groups.", """
Departments and districts are ranked in two groups; the scores stand on the page of [indices](/chi-so/).
""")},
    {"date": "2025-01-22", "slug": "tro-ly-ao-dung",
     "tags": ["dịch vụ số"], "source": "105/BC-UBND", "about": ["tro-ly-ao", "ke-hoach-2024-2030/5"],
     "vi": ("Dừng trợ lý ảo sau thử nghiệm", "Trợ lý trả lời sai quá nhiều câu hỏi về lệ phí.", """
Trợ lý ảo được dừng sau thử nghiệm. Việc này làm [mục tiêu 5](/muc-tieu/ke-hoach-2024-2030/5/) lệch xa.
""")},
    {"date": "2025-02-06", "slug": "nhac-bao-cao-quy-4", "kind": "thông báo",
     "tags": ["báo cáo"], "about": ["bao-cao-dung-han"],
     "vi": ("Nhắc gửi báo cáo quý IV/2024", "Còn vài cơ quan chưa gửi.", """
Danh sách cơ quan chưa gửi báo cáo ở trang [báo cáo](/bao-cao/).
""")},
    {"date": "2025-02-09", "slug": "ban-nhap", "draft": "true",
     "vi": ("Bản nháp: sơ kết bốn năm thực hiện kế hoạch", "Tin này chưa đăng.", """
Chờ số liệu quý I/2025.
""")},
]
