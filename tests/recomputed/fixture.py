"""A small site whose figures were computed by hand: see the tests beside."""

from pathlib import Path

FILES = {
    "site.yaml": """
title: Nhỏ
as_of: 2024-12-31
plan: ke-hoach
""",
    "periods.yaml": """
periods:
  - { id: 2023-q4, kind: quarter, from: 2023-09-15, to: 2023-12-14 }
  - { id: 2024-q1, kind: quarter, from: 2023-12-15, to: 2024-03-14 }
  - { id: 2024-q2, kind: quarter, from: 2024-03-15, to: 2024-06-14 }
  - { id: 2024-q3, kind: quarter, from: 2024-06-15, to: 2024-09-14 }
  - { id: 2024-q4, kind: quarter, from: 2024-09-15, to: 2024-12-14 }
  - { id: 2025-q1, kind: quarter, from: 2024-12-15, to: 2025-03-14 }
  - { id: 2024-h1, kind: half, from: 2023-12-15, to: 2024-06-14 }
  - { id: 2022-h1, kind: half, from: 2021-12-15, to: 2022-06-14 }
  - { id: 2022-h2, kind: half, from: 2022-06-15, to: 2022-12-14 }
  - { id: "2024", kind: year, from: 2023-12-15, to: 2024-12-14 }
""",
    "holidays.yaml": "holidays: [{ date: 2024-09-18 }]\n",
    "agencies/co-quan.yaml": """
agencies:
  - { id: so-a, level: province, kind: specialised }
  - { id: so-b, level: province, kind: specialised }
  - { id: so-c, level: province, kind: specialised }
  - { id: vp, level: province, kind: office }
  - { id: xa-a, level: commune, kind: committee }
  - { id: xa-b, level: commune, kind: committee }
  - { id: xa-cu, level: commune, kind: committee, to: 2024-03-31 }
groups:
  - { id: cap-xa, members: { level: commune, kind: committee } }
  - { id: so, members: [so-a, so-b, so-c] }
""",
    "procedures/ho-tich.yaml": """
field: { id: ho-tich }
procedures:
  - code: "1.000001"
    agencies: [cap-xa]
    online: [{ level: level_4, from: 2019-01-01 }, { level: full, from: 2024-02-01 }]
  - code: "1.000002"
    agencies: [cap-xa, xa-a]
    online: [{ level: none, from: 2019-01-01 }, { level: partial, from: 2024-07-01 }]
""",
    "procedures/dat-dai.yaml": """
field: { id: dat-dai }
procedures:
  - { code: "2.000003", agencies: [so-a], online: [{ level: level_3, from: 2020-01-01 }], to: 2024-05-31 }
  - { code: "3.000004", from: 2024-06-01 }
""",
    "results/2022/h1-tinh.yaml": """
period: 2022-h1
quality: provisional
grain: province
columns: [received]
rows:
  - [99]
""",
    "results/2022/h1-co-quan.yaml": """
period: 2022-h1
quality: provisional
grain: agency
columns: [agency, received]
rows:
  - [xa-a, 50]
  - [xa-b, 5]
""",
    "results/2022/h1-linh-vuc.yaml": """
period: 2022-h1
quality: official
grain: agency_field
columns: [agency, field, received]
rows:
  - [xa-cu, ho-tich, 3]
  - [so-a, dat-dai, 20]
""",
    "results/2022/h1-so-bo.yaml": """
period: 2022-h1
quality: provisional
grain: agency_procedure
columns: [agency, procedure, received]
rows:
  - [so-a, "2.000003", 18]
""",
    "results/2022/h1.yaml": """
period: 2022-h1
quality: official
grain: agency_procedure
columns: [agency, procedure, received]
rows:
  - [xa-a, "1.000001", 30]
  - [xa-a, "1.000002", 12]
  - [xa-b, "1.000001", 4]
  - [xa-b, "1.000002", 0]
""",
    "results/2022/h2.yaml": """
period: 2022-h2
quality: provisional
grain: agency
columns: [agency, received]
rows:
  - [xa-a, 50]
  - [xa-b, ~]
""",
    "results/2022/h2-thu-tuc.yaml": """
period: 2022-h2
quality: official
grain: agency_procedure
columns: [agency, procedure, received]
rows:
  - [xa-a, "1.000001", 30]
  - [xa-b, "1.000001", 4]
""",
    "results/2023/q4.yaml": """
period: 2023-q4
quality: official
grain: province
columns: [received, online, carried_over, early, on_time, late, pending]
rows:
  - [30, 12, ~, 20, 6, 2, 5]
""",
    "results/2024/q1.yaml": """
period: 2024-q1
quality: official
grain: agency_procedure
columns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]
rows:
  - [xa-a, "1.000001", 8, 2, 0, 1, 5, 4, 1, 1, 0]
  - [xa-a, "1.000002", 0, 5, ~, 0, 3, 1, 1, 0, 0]
  - [xa-cu, "1.000001", 3, 1, 0, 0, 2, 1, 0, 1, 0]
""",
    "results/2024/q1-so.yaml": "period: 2024-q1\nquality: official\ngrain: agency\nrows: so/q1.csv\n",
    "results/2024/so/q1.csv": (
        "\ufeffCơ quan;Trực tuyến;Trực tiếp, dịch vụ bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\r\n"
        "so-a;30;10;2;20;15;3;3;1\r\nso-b;15;5;-;10;8;2;0;0\r\n;;;;;;;;\r\n"
    ),
    "results/2024/q1-linh-vuc.yaml": """
period: 2024-q1
quality: provisional
grain: agency_field
rows:
  - { agency: so-c, field: dat-dai, received: 7, resolved: 7, pending: 0 }
""",
    "results/2024/q2-a.yaml": """
period: 2024-q2
quality: provisional
grain: agency
rows: q2.csv
""",
    "results/2024/q2.csv": (
        "agency,online,direct_or_postal,carried_over,early,on_time,late,in_time,overdue\n"
        "so-a,1,1,1,1,1,1,1,1\nso-b,10,10,0,12,6,2,0,0\n"
    ),
    "results/2024/q2-b.yaml": """
period: 2024-q2
quality: official
grain: agency
columns: [agency, online, direct_or_postal, carried_over, early, on_time, late, in_time, overdue]
rows:
  - [so-a, 40, 10, 4, 30, 15, 5, 3, 1]
""",
    "results/2024/q2-tinh.yaml": """
period: 2024-q2
quality: official
proxy: chỉ các hồ sơ trên hệ thống
grain: province
columns: [received, resolved, online, early, on_time, late]
rows:
  - [75, 70, 52, ~, ~, 6]
""",
    "results/2024/q3.yaml": """
period: 2024-q3
quality: official
grain: agency
columns: [agency, received, online, carried_over, resolved, early, on_time, late, in_time, overdue]
rows:
  - [so-a, 60, 45, 4, 55, 40, 10, 5, 8, 1]
""",
    "results/2024/q3-thu-tuc.yaml": """
period: 2024-q3
quality: official
grain: agency_procedure
columns: [agency, procedure, online, direct, postal, early, on_time, late]
rows:
  - [so-a, "3.000004", 20, 5, 5, 20, 5, 5]
  - [so-a, "1.000001", 20, 2, 2, 12, 6, 4]
""",
    "results/2024/q4.yaml": """
period: 2024-q4
quality: official
grain: agency
columns: [agency, received, online, carried_over, resolved, early, on_time, late, in_time, overdue]
rows:
  - [so-a, 50, 40, 9, 45, 30, 10, 5, 11, 3]
  - [xa-a, 20, 4, 0, 0, 0, 0, 0, 20, 0]
  - [xa-b, 0, 0, 0, 0, 0, 0, 0, 0, 0]
""",
    "results/2025/q1.yaml": """
period: 2025-q1
quality: official
grain: province
columns: [received]
rows:
  - [1]
""",
    "reports/2024.yaml": """
reports:
  - { agency: so-a, period: 2024-q2, received: 2024-06-28 }
  - { agency: so-b, period: 2024-q2, received: 2024-07-01 }
  - { agency: so-a, period: 2024-q3, received: 2024-09-30 }
  - { agency: so-b, period: 2024-q3, received: 2024-10-01 }
  - { agency: so-c, period: 2024-q3, received: 2025-01-05 }
  - { agency: so-a, period: 2024-q4, received: 2024-12-16, plan: ke-hoach }
  - { agency: vp, period: 2024-h1, received: 2024-06-20, plan: khac }
  - { agency: so-a, period: 2024-q1, received: 2024-06-20, plan: khong-han }
""",
    "plans/ke-hoach/plan.yaml": """
number: 01/KH
date: 2024-01-01
reporting: { every: quarter, due_days: 10, working_days: true, from: [so] }
""",
    "plans/khac/plan.yaml": """
number: 02/KH
date: 2023-12-01
reporting: { every: half, due_days: 5, from: [vp] }
""",
    "plans/khong-han/plan.yaml": """
number: 03/KH
date: 2023-12-01
reporting: { every: quarter, from: [so] }
""",
    "plans/ke-hoach/targets/01.yaml": """
number: 1
deadline: { by: 2025-12-14 }
measures:
  - id: truc-tuyen
    unit: share
    kind: at_least
    goal: 80%
    computed_by: { from: results.online_share, agencies: [so-a] }
""",
    "measures/khac.yaml": """
measures:
  - { id: ca-tinh, unit: share, computed_by: results.online_share }
  - { id: cap-xa-dung-han, unit: share, computed_by: { from: results.on_time_share, level: commune } }
  - { id: ho-tich-tre, unit: count, computed_by: { from: results.late, field: ho-tich } }
  - { id: tre-nam, unit: count, cadence: { every: year }, computed_by: { from: results.late, agencies: [so-a, so-b] } }
  - { id: danh-muc, unit: share, computed_by: results.procedures_online_share }
  - { id: da-dung, unit: share, computed_by: results.procedures_used_online_share }
  - { id: cong-khai, unit: share, computed_by: { from: results.publication_coverage, agencies: [xa-a, so-a] } }
  - { id: bao-cao, unit: share, computed_by: results.report_punctuality }
  - { id: bao-cao-b, unit: share, computed_by: { from: results.report_punctuality, agencies: [so-b] } }
""",
    "observations/2024.yaml": """
observations:
  - { measure: truc-tuyen, period: 2024-q3, numerator: 46, denominator: 60 }
  - { measure: ca-tinh, period: 2024-q2, value: 70% }
  - { measure: ca-tinh, period: 2024-q1, value: 71.25% }
  - { measure: ho-tich-tre, period: 2024-q1, value: 5 }
  - { measure: ca-tinh, period: 2024-q2, value: 99%, aside: mâu thuẫn }
""",
}


def write(root):
    """Writes the site below a folder."""
    for name, text in FILES.items():
        path = Path(root) / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
