"""News of 2023."""

ITEMS = [
    {"date": "2023-01-16", "slug": "mo-trang-cong-khai", "kind": "thông báo",
     "tags": ["công khai"], "about": ["ke-hoach-2021-2025/1"],
     "vi": ("Mở trang công khai của tỉnh", "Kết quả giải quyết thủ tục được công khai từng quý.", """
Từ hôm nay, kết quả giải quyết thủ tục hành chính của tỉnh Minh Họa được công khai trên trang này, từng quý, đến từng
cơ quan và từng thủ tục. Xem [kết quả](/ket-qua/), [danh mục thủ tục](/thu-tuc/) và [các mục tiêu](/muc-tieu/).
"""),
     "en": ("The province’s site is open", "Results of procedures are published every quarter.", """
From today the results of administrative procedures in Minh Hoa are published here, every quarter, by agency and by
procedure. See [results](/ket-qua/), [procedures](/thu-tuc/) and [targets](/muc-tieu/).
""")},
    {"date": "2023-03-31", "slug": "ket-qua-quy-1-2023", "tags": ["kết quả", "hồ sơ trực tuyến"], "source": "11/BC-VPUBND",
     "about": ["ty-le-ho-so-truc-tuyen", "ke-hoach-2021-2025/1"],
     "vi": ("Quý I/2023: kỳ đầu tiên được công khai", "Kỳ này là mốc để so sánh các kỳ sau.", """
Trong quý I/2023 các cơ quan của tỉnh tiếp nhận {{ so_lieu("results@2023-q1:received") }} hồ sơ, trong đó
{{ so_lieu("results@2023-q1:online") }} hồ sơ nộp trực tuyến, tức {{ so_lieu("results@2023-q1:online_share") }}.
""")},
    {"date": "2023-05-24", "slug": "nang-muc-tieu-ho-so-truc-tuyen", "tags": ["hồ sơ trực tuyến"], "source": "08/QĐ-UBND",
     "about": ["ke-hoach-2021-2025/1"],
     "vi": ("Nâng mục tiêu hồ sơ trực tuyến", "Mục tiêu 1 được nâng bằng Quyết định 08/QĐ-UBND.", """
Quyết định 08/QĐ-UBND nâng ngưỡng của mục tiêu 1. Trang này giữ cả ngưỡng cũ và ngưỡng mới, kèm ngày sửa và văn bản
sửa; xem [mục tiêu 1](/muc-tieu/ke-hoach-2021-2025/1/).
"""),
     "en": ("The target for online dossiers is raised", "Decision 08/QĐ-UBND raises target 1.", """
Decision 08/QĐ-UBND raises the goal of target 1. This site keeps the old goal and the new one, with the day and the
document; see [target 1](/muc-tieu/ke-hoach-2021-2025/1/).
""")},
    {"date": "2023-07-10", "slug": "mien-le-phi-truc-tuyen", "kind": "thông báo",
     "tags": ["lệ phí"], "source": "12/NQ-HĐND@2023-07-07",
     "vi": ("Miễn lệ phí khi nộp hồ sơ trực tuyến", "Hội đồng nhân dân tỉnh thông qua nghị quyết miễn lệ phí.", """
Người nộp hồ sơ trực tuyến không phải nộp lệ phí của tỉnh. Phí do cơ quan trung ương quy định không thay đổi.
""")},
    {"date": "2023-08-18", "slug": "to-ho-tro-tan-nha", "kind": "mô hình", "tags": ["một cửa"],
     "vi": ("Tổ hỗ trợ tận nhà ở phường Mẫu Một", "Người già yếu được giúp nộp hồ sơ tại nhà.", """
Phường Mẫu Một lập tổ hỗ trợ đến tận nhà người già yếu để giúp nộp hồ sơ trực tuyến. Tổ không giữ giấy tờ và không
biết mật khẩu của người dân.
"""),
     "en": ("Help at home in Mẫu Một Ward", "Frail people are helped to file dossiers at home.", """
Mẫu Một Ward sends helpers to the homes of frail people who want to file online. The helpers keep no papers and never
learn anybody’s password.
""")},
    {"date": "2023-10-02", "slug": "doi-ten-xa-bai-hoa", "kind": "thông báo",
     "tags": ["đơn vị hành chính"], "source": "35/NQ-HĐND",
     "vi": ("Xã Bãi Cũ đổi tên thành xã Bãi Họa", "Đổi tên, không đổi địa giới; trang của xã vẫn ở địa chỉ cũ.", """
Từ ngày 01/10/2023 xã Bãi Cũ mang tên xã Bãi Họa. Số liệu của xã không bị ngắt: xem
[trang của xã](/co-quan/ubnd-xa-bai-hoa-bai-mau/).
""")},
    {"date": "2023-11-21", "slug": "khai-truong-cong-du-lieu-mo", "kind": "sự kiện", "tags": ["dữ liệu mở"],
     "about": ["cong-du-lieu-mo", "ke-hoach-2021-2025/10"],
     "vi": ("Khai trương cổng dữ liệu mở", "Một trong ba công trình của mục tiêu 10 đã xong.", """
Cổng dữ liệu mở của tỉnh đã hoạt động. Hai công trình còn lại của
[mục tiêu 10](/muc-tieu/ke-hoach-2021-2025/10/) chưa xong.
""")},
]
