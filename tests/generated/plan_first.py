"""plans/ke-hoach-2021-2025: the plan, its tasks and duties; the eleven targets stand in targets_*.py."""

_PLAN = """\
# Kế hoạch thứ nhất của tỉnh Minh Họa. Mọi câu chữ đều là minh họa.
number: 01/KH-UBND
date: 2021-01-15
issuer: { vi: Ủy ban nhân dân tỉnh Minh Họa, en: People’s Committee of Minh Hoa Province }
title:
  vi: Kế hoạch cải cách hành chính tỉnh Minh Họa giai đoạn 2021 - 2025
  en: Plan of administrative reform of Minh Hoa Province for 2021–2025
short_title: { vi: Kế hoạch cải cách hành chính 2021–2025, en: Administrative reform plan 2021–2025 }
source: { document: 01/KH-UBND }
purposes:
  - vi: Mọi người dân biết được thủ tục của mình được giải quyết ở đâu, trong bao lâu, kết quả chung ra sao.
    en: Everyone can know where a procedure is handled, how long it takes and what the overall results are.
  - vi: Giảm thời gian và chi phí đi lại khi làm thủ tục.
    en: Less time and travel for those who need a procedure.
requirements:
  - vi: Mỗi mục tiêu có cơ quan chủ trì, có hạn và có cách đo.
    en: Every target has a lead agency, a deadline and a way to measure it.
pillars:
  - { id: cai-cach-the-che, name: { vi: Cải cách thể chế, en: Institutional reform } }
  - { id: cai-cach-thu-tuc-hanh-chinh, name: { vi: Cải cách thủ tục hành chính, en: Reform of administrative procedures } }
  - { id: cai-cach-to-chuc-bo-may, name: { vi: Cải cách tổ chức bộ máy, en: Organisational reform } }
  - { id: cai-cach-che-do-cong-vu, name: { vi: Cải cách chế độ công vụ, en: Civil service reform } }
  - { id: cai-cach-tai-chinh-cong, name: { vi: Cải cách tài chính công, en: Public finance reform } }
  - { id: hien-dai-hoa-hanh-chinh, name: { vi: Hiện đại hóa hành chính, en: Modernisation of administration } }
reporting:
  every: quarter
  due_days: 10
  working_days: true
  from: [so-ban-nganh, ubnd-cap-huyen, ubnd-cap-xa]
  to: so-noi-vu
  source: { document: 01/KH-UBND, place: "III.2" }
"""

_TASKS = """\
tasks:
  - number: 1
    statement:
      vi: Công khai kết quả giải quyết thủ tục hành chính từng quý, đến từng cơ quan và từng thủ tục.
      en: Publish the results of procedures every quarter, by agency and by procedure.
  - number: 2
    statement:
      vi: Rà soát, cắt giảm giấy tờ mà cơ quan nhà nước đã có trong cơ sở dữ liệu.
      en: Review and drop papers that state agencies already hold in their databases.
  - number: 3
    statement:
      vi: Số hóa hồ sơ khi tiếp nhận và số hóa kết quả khi trả.
      en: Digitise dossiers on receipt and results on delivery.
  - number: 4
    statement:
      vi: Lấy ý kiến người dân sau mỗi lần làm thủ tục và công khai mức độ hài lòng.
      en: Ask people after every procedure and publish how satisfied they were.
  - number: 5
    statement:
      vi: Báo cáo đúng hạn; báo cáo chậm phải nêu lý do.
      en: Report on time; a late report has to say why.
"""

_DUTIES = """\
duties:
  - agencies: [so-ban-nganh, ubnd-cap-huyen, ubnd-cap-xa]
    place: III.1
    heading: { vi: Trách nhiệm của các cơ quan, en: Duties of all agencies }
    statements:
      - vi: Công khai kết quả giải quyết của mọi thủ tục mà mình giải quyết.
        en: Publish the results of every procedure they handle.
      - vi: Bảo đảm 100% cán bộ làm việc tại bộ phận một cửa được tập huấn hằng năm.
        en: See that every official at the one-stop counter is trained every year.
  - agencies: [so-noi-vu]
    place: III.2
    heading: { vi: Trách nhiệm của Sở Nội vụ, en: Duties of the Department of Home Affairs }
    statements:
      - vi: Tổng hợp báo cáo quý trong 10 ngày làm việc kể từ ngày hết kỳ.
        en: Compile the quarterly reports within 10 working days of the end of the quarter.
  - agencies: [vp-ubnd, tt-phuc-vu-hcc]
    place: III.3
    heading:
      vi: Trách nhiệm của Văn phòng UBND tỉnh và Trung tâm
      en: Duties of the provincial office and the service centre
    statements:
      - vi: Cập nhật danh mục thủ tục hành chính khi có thay đổi.
        en: Keep the list of procedures up to date.
  - agencies: [so-tttt]
    place: III.4
    statements:
      - vi: Vận hành hệ thống thông tin giải quyết thủ tục hành chính của tỉnh.
        en: Run the province’s information system for procedures.
"""


def files():
    """The plan without its targets."""
    folder = "plans/ke-hoach-2021-2025"
    return {f"{folder}/plan.yaml": _PLAN, f"{folder}/tasks.yaml": _TASKS, f"{folder}/duties.yaml": _DUTIES}
