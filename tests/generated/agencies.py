"""The 40 agencies, the three groups, and who they were before and after."""

from dataclasses import dataclass

from .text import both, slug

MERGED = ["ubnd-xa-hoa-thuong-song-mau", "ubnd-xa-hoa-ha-song-mau"]
MERGER = "ubnd-xa-hoa-giang-song-mau-2024"
SILENT = "ubnd-xa-mau-nam-bai-mau"
ENDED = "ban-doi-moi-doanh-nghiep"
BRANCHES = ["chi-nhanh-vpdk-song-mau", "chi-nhanh-vpdk-doi-mau"]


@dataclass
class Agency:
    """An agency; `extra` is the rest of its lines of YAML, `unit` the word for an administrative unit."""

    id: str
    vi: str
    en: str
    level: str
    kind: str
    short: tuple = ()
    parent: str = "ubnd-tinh"
    unit: str = ""
    extra: str = ""
    old: tuple = ()
    since: str = ""

    def yaml(self):
        """Its entry."""
        lines = [f"  - id: {self.id}", "    names:"]
        if self.old:
            lines += _name(self.old[0], self.old[1], (), self.unit, "2010-01-01")
        lines += _name(self.vi, self.en, self.short, self.unit, self.since)
        lines += [f"    level: {self.level}", f"    kind: {self.kind}"]
        if self.parent:
            lines.append(f"    parent: {self.parent}")
        if self.kind in ("specialised", "one_stop"):
            host = self.id.replace("so-", "") + ".minh-hoa.vi-du.example"
            lines.append(f"    portal: https://{host}/")
            lines.append(f"    contact: {{ email: lien-he@{host} }}")
        return "\n".join(lines) + "\n" + self.extra


def _name(vi, en, short, unit, since):
    lines = [f"      - name: {both(vi, en)}"]
    if short:
        lines.append(f"        short_name: {both(*short)}")
    if unit:
        lines.append(f"        unit: {unit}")
    if since:
        lines.append(f"        from: {since}")
    return lines


def _department(name, en, short_vi="", short_en=""):
    short = (short_vi, short_en) if short_vi else ()
    return Agency(slug(short_vi or "Sở " + name), "Sở " + name, f"Department of {en}", "province", "specialised", short)


PROVINCE = [
    Agency("ubnd-tinh", "Ủy ban nhân dân tỉnh Minh Họa", "People’s Committee of Minh Hoa Province", "province", "committee",
           ("UBND tỉnh", "Provincial PC"), parent="", unit="tỉnh"),
    Agency("vp-ubnd", "Văn phòng Ủy ban nhân dân tỉnh", "Office of the Provincial People’s Committee", "province", "office",
           ("VP. UBND tỉnh", "Provincial PC Office"),
           extra="    aliases: [văn phòng ủy ban]\n    contact:\n"
                 "      address: { vi: Khu hành chính tỉnh Minh Họa, en: Government quarter of Minh Hoa }\n"
                 "      email: vp-ubnd@minh-hoa.vi-du.example\n"),
    _department("Nội vụ", "Home Affairs"),
    _department("Tư pháp", "Justice"),
    _department("Thông tin và Truyền thông", "Information and Communications", "Sở TTTT", "DIC"),
    _department("Kế hoạch và Đầu tư", "Planning and Investment", "Sở KHĐT", "DPI"),
    _department("Công Thương", "Industry and Trade"),
    _department("Tài nguyên và Môi trường", "Natural Resources and Environment", "Sở TNMT", "DONRE"),
    _department("Giao thông vận tải", "Transport", "Sở GTVT", "DOT"),
    _department("Xây dựng", "Construction"),
    _department("Lao động - Thương binh và Xã hội", "Labour, Invalids and Social Affairs", "Sở LĐTBXH", "DOLISA"),
    _department("Y tế", "Health"),
    # Tên dài chừng sáu mươi chữ cái, để thử chỗ hẹp.
    Agency("ban-quan-ly-kcn", "Ban Quản lý các khu công nghiệp và khu kinh tế ven sông tỉnh Minh Họa",
           "Management Board of Industrial Parks and the Riverside Economic Zone of Minh Hoa Province", "province", "specialised",
           ("BQL các KCN", "IP Board")),
    Agency(ENDED, "Ban Đổi mới doanh nghiệp tỉnh", "Provincial Board for Enterprise Renewal", "province", "specialised",
           extra="    to: 2023-09-14\n    became: unknown\n"
                 "    unverified:\n"
                 "      vi: chưa tìm thấy văn bản nói nhiệm vụ được giao cho ai\n"
                 "      en: no document was found that says who took over\n"),
    Agency("tt-phuc-vu-hcc", "Trung tâm Phục vụ hành chính công tỉnh", "Provincial Public Administration Service Centre",
           "province", "one_stop", ("TTPVHCC", "PASC"), parent="vp-ubnd"),
    Agency("vp-dang-ky-dat-dai", "Văn phòng Đăng ký đất đai tỉnh", "Provincial Land Registration Office", "province", "attached",
           ("VPĐKĐĐ", "LRO"), parent="so-tnmt"),
    Agency(BRANCHES[0], "Chi nhánh Văn phòng Đăng ký đất đai huyện Sông Mẫu", "Land Registration Branch of Sông Mẫu District",
           "district", "branch", parent="vp-dang-ky-dat-dai"),
    Agency(BRANCHES[1], "Chi nhánh Văn phòng Đăng ký đất đai huyện Đồi Mẫu", "Land Registration Branch of Đồi Mẫu District",
           "district", "branch", parent="vp-dang-ky-dat-dai"),
]

DISTRICTS = {"tp-minh-hoa": ("thành phố", "Minh Họa", "City"), "song-mau": ("huyện", "Sông Mẫu", "District"),
             "doi-mau": ("huyện", "Đồi Mẫu", "District"), "bai-mau": ("huyện", "Bãi Mẫu", "District")}

_UNITS = {"phường": "Ward", "xã": "Commune", "thị trấn": "Township"}
_COMMUNES = {
    "tp-minh-hoa": ["phường Mẫu Một", "phường Mẫu Hai", "phường Mẫu Ba", "xã Mẫu Trung"],
    "song-mau": ["thị trấn Sông Mẫu", "xã Mẫu Đông", "xã Họa Trung", "xã Họa Thượng", "xã Họa Hạ", "xã Họa Giang"],
    "doi-mau": ["thị trấn Đồi Mẫu", "xã Mẫu Tây", "xã Mẫu Đông", "xã Họa Sơn"],
    "bai-mau": ["thị trấn Bãi Mẫu", "xã Mẫu Nam", "xã Họa Hải", "xã Bãi Họa"],
}
