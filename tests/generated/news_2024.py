"""News of 2024."""

ITEMS = [
    {"date": "2024-01-11", "slug": "ke-hoach-2024-2030",
     "tags": ["kế hoạch"], "source": "15/KH-UBND", "about": ["ke-hoach-2024-2030/2"],
     "vi": ("Ban hành kế hoạch phục vụ trên môi trường số", "Kế hoạch 15/KH-UBND có năm mục tiêu đến năm 2030.", """
Kế hoạch 15/KH-UBND đặt năm mục tiêu đến năm 2030. Mục tiêu về hồ sơ trực tuyến dùng lại số liệu của kế hoạch trước;
xem [năm mục tiêu](/muc-tieu/ke-hoach-2024-2030/).
"""),
     "en": ("A plan for serving people digitally", "Plan 15/KH-UBND has five targets to 2030.", """
Plan 15/KH-UBND sets five targets to 2030. The one on online dossiers uses the figures of the earlier plan; see
[the five targets](/muc-tieu/ke-hoach-2024-2030/).
""")},
    {"date": "2024-02-05", "slug": "khen-thuong-2023", "kind": "khen thưởng", "tags": ["thi đua"],
     "vi": ("Khen thưởng các bộ phận một cửa năm 2023", "Ba tập thể được khen vì gửi báo cáo đúng hạn cả năm.", """
UBND tỉnh khen ba tập thể làm việc tại bộ phận một cửa. Xem việc gửi báo cáo của từng cơ quan ở trang
[báo cáo](/bao-cao/).
""")},
    {"date": "2024-04-04", "slug": "chi-nhanh-dat-dai-cham", "tags": ["đất đai", "đúng hạn"], "source": "39/BC-VPUBND",
     "about": ["dung-han-chi-nhanh", "giai-quyet-dung-han"],
     "vi": ("Hai chi nhánh đất đai chậm nhất tỉnh", "Tỷ lệ đúng hạn của hai chi nhánh thấp hơn hẳn cả tỉnh.", """
Trong quý I/2024 chi nhánh Sông Mẫu giải quyết đúng hạn
{{ so_lieu("results/agency/chi-nhanh-vpdk-song-mau@2024-q1:on_time_share") }}, chi nhánh Đồi Mẫu
{{ so_lieu("results/agency/chi-nhanh-vpdk-doi-mau@2024-q1:on_time_share") }}; cả tỉnh là
{{ so_lieu("results@2024-q1:on_time_share") }}.
"""),
     "en": ("The two land branches are the latest", "Their on-time share is well below the province’s.", """
In the first quarter of 2024 the branch of Sông Mẫu handled
{{ so_lieu("results/agency/chi-nhanh-vpdk-song-mau@2024-q1:on_time_share") }} on time, that of Đồi Mẫu
{{ so_lieu("results/agency/chi-nhanh-vpdk-doi-mau@2024-q1:on_time_share") }}; the whole province
{{ so_lieu("results@2024-q1:on_time_share") }}.
""")},
    {"date": "2024-04-19", "slug": "par-index-2023",
     "tags": ["PAR Index", "chỉ số"], "about": ["par-index", "hang-par-index", "ke-hoach-2021-2025/9"],
     "vi": ("PAR Index 2023: tăng năm bậc", "Mục tiêu là nhóm 20 tỉnh đứng đầu vào năm 2025.", """
Tỉnh đạt {{ so_lieu("par-index@2023:score") }} điểm và xếp hạng {{ so_lieu("par-index@2023:rank") }}; năm trước xếp hạng
{{ so_lieu("par-index@2022:rank") }}.
"""),
     "en": ("PAR Index 2023: five places up", "The goal is a place among the top 20 by 2025.", """
The province scored {{ so_lieu("par-index@2023:score") }} and ranks {{ so_lieu("par-index@2023:rank") }}; the year before
it ranked {{ so_lieu("par-index@2022:rank") }}.
""")},
    {"date": "2024-05-21", "slug": "dinh-chinh-hang-2022", "kind": "thông báo",
     "tags": ["đính chính"], "about": ["par-index"],
     "vi": ("Đính chính hạng PAR Index năm 2022", "Trang này đã chép nhầm một dòng của bảng xếp hạng.", """
Hạng đúng là {{ so_lieu("par-index@2022:rank") }}. Mọi lần sửa được ghi ở trang [đính chính](/dinh-chinh/).
""")},
    {"date": "2024-07-01", "slug": "xa-hoa-giang", "kind": "sự kiện",
     "tags": ["đơn vị hành chính"], "source": "12/NQ-HĐND@2024-06-10",
     "about": ["ke-hoach-2021-2025/11"],
     "vi": ("Xã Họa Giang hoạt động từ hôm nay", "Hai xã Họa Thượng và Họa Hạ nhập thành một.", """
Số liệu của [xã Họa Giang](/co-quan/ubnd-xa-hoa-giang-song-mau-2024/) bắt đầu từ quý III/2024 và không cộng với số của
hai xã cũ. Mục tiêu thí điểm ở xã Họa Thượng không còn phù hợp.
"""),
     "en": ("Họa Giang Commune starts today", "Họa Thượng and Họa Hạ have become one.", """
The figures of [Họa Giang](/co-quan/ubnd-xa-hoa-giang-song-mau-2024/) begin with the third quarter of 2024 and are not
added to those of the two former communes. The pilot in Họa Thượng has lost its place.
""")},
    {"date": "2024-08-12", "slug": "mot-cua-cuoi-tuan", "kind": "mô hình", "tags": ["một cửa"],
     "vi": ("Một cửa sáng thứ bảy ở huyện Đồi Mẫu", "Người đi làm xa nộp hồ sơ vào cuối tuần.", """
Bộ phận một cửa huyện Đồi Mẫu nhận hồ sơ sáng thứ bảy. Hạn giải quyết vẫn tính theo ngày làm việc.
""")},
    {"date": "2024-10-08", "slug": "ket-qua-quy-3-2024", "tags": ["kết quả", "hồ sơ trực tuyến"], "source": "53/BC-VPUBND",
     "about": ["ty-le-ho-so-truc-tuyen", "ke-hoach-2021-2025/1"],
     "vi": ("Quý III/2024: hồ sơ trực tuyến tiếp tục tăng",
            "Một xã chưa gửi số liệu; số của Sở Giao thông vận tải đã chính thức.", """
Trong quý III/2024 có {{ so_lieu("results@2024-q3:online_share") }} hồ sơ nộp trực tuyến, so với
{{ so_lieu("results@2024-q2:online_share") }} của quý trước. Tỷ lệ đúng hạn là
{{ so_lieu("results@2024-q3:on_time_share") }}. Xã Mẫu Nam chưa gửi số liệu nên không có trong các tổng này.
"""),
     "en": ("Q3 2024: online dossiers keep rising",
            "One commune sent no figures; those of the Department of Transport are now official.", """
In the third quarter of 2024 {{ so_lieu("results@2024-q3:online_share") }} of dossiers were filed online, against
{{ so_lieu("results@2024-q2:online_share") }} in the quarter before. {{ so_lieu("results@2024-q3:on_time_share") }} were
handled on time. Mẫu Nam Commune sent no figures and is not in these totals.
""")},
    {"date": "2024-11-13", "slug": "hop-voi-doanh-nghiep", "kind": "sự kiện",
     "tags": ["doanh nghiệp"], "about": ["ke-hoach-2024-2030/1"],
     "vi": ("Gặp gỡ doanh nghiệp về thủ tục", "Chưa có số liệu nào về mức hài lòng của doanh nghiệp.", """
Buổi gặp bàn về cách hỏi ý kiến doanh nghiệp. Đến nay mục tiêu về mức hài lòng của doanh nghiệp
[chưa có số liệu](/muc-tieu/ke-hoach-2024-2030/1/).
""")},
]
