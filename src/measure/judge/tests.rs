//! Every branch of the standing's order.

use jiff::civil::{Date, date};

use super::*;
use crate::measure::PartMeasured;
use crate::measure::testing::{all, decimal, measure_of, model_of, one, reporting, seen, value};
use crate::model::{
    Amended, Amendment, Every, Gap, Model, Observation, Period, Quantity, Status, Superseded, Unit,
};

const END_2024: Date = date(2024, 12, 31);
const END_2026: Date = date(2026, 12, 31);

fn standing(part: &PartMeasured) -> (Standing, Reason) {
    (part.standing, part.reason)
}

/// A share from 10 in 2020 to 50 by the end of 2025.
fn share() -> Measure {
    measure_of("m").base(2020, "10")
}

fn judged(observations: Vec<Observation>, as_of: Date) -> PartMeasured {
    one(share(), observations, as_of)
}

fn status(year: i16, status: Status) -> Observation {
    seen("m", Period::year(year), Quantity::Status(status))
}

fn change(year: i16, change: &str) -> Observation {
    seen("m", Period::year(year), Quantity::Change(decimal(change)))
}

#[test]
fn goal_first() {
    let met = judged(vec![value("m", 2022, "50")], END_2024);
    assert_eq!(standing(&met), (Standing::Achieved, Reason::GoalMet));
    let fell_again = judged(vec![value("m", 2022, "50"), value("m", 2023, "49.9")], END_2024);
    assert_eq!(fell_again.standing, Standing::OnPath);
}

#[test]
fn thresholds_hold_unrounded() {
    for (ratio, expected) in [
        ((95, 100), Standing::OnPath),
        ((9_499_999, 10_000_000), Standing::Slow),
        ((60, 100), Standing::Slow),
        ((5_999_999, 10_000_000), Standing::OffPath),
        ((0, 1), Standing::OffPath),
        ((-1, 1_000_000), Standing::Worsening),
    ] {
        assert_eq!(by_ratio(&Fraction::ratio(ratio.0, ratio.1).unwrap()), expected);
    }
}

#[test]
fn thresholds_are_the_ones_used() {
    for (standing, least) in thresholds() {
        assert_eq!(by_ratio(&least.fraction()), standing);
    }
    assert_eq!(thresholds().map(|(_, least)| least.to_string()), ["0.95", "0.60", "0.00"]);
}

#[test]
fn by_the_path() {
    // The path is at 10 + 40 × 730 / 1826 = 25.99 at the end of 2022.
    for (seen, expected) in [
        ("26", Standing::OnPath),
        ("25.2", Standing::OnPath),
        ("25.1", Standing::Slow),
        ("19.6", Standing::Slow),
        ("19.5", Standing::OffPath),
        ("10", Standing::OffPath),
        ("9.9", Standing::Worsening),
    ] {
        let part = judged(vec![value("m", 2022, seen)], END_2024);
        assert_eq!(standing(&part), (expected, Reason::Path), "{seen}");
    }
}

#[test]
fn what_is_to_fall_is_judged_by_falling() {
    let backlog = || measure_of("m").goal(Kind::AtMost, Unit::Count, "20").base(2020, "100");
    for (seen, expected) in [
        ("20", Standing::Achieved),
        ("60", Standing::OnPath),
        ("80", Standing::Slow),
        ("95", Standing::OffPath),
        ("101", Standing::Worsening),
    ] {
        assert_eq!(one(backlog(), vec![value("m", 2022, seen)], END_2024).standing, expected, "{seen}");
    }
}

#[test]
fn deadline_over() {
    let late_figures = vec![value("m", 2025, "40"), value("m", 2026, "45")];
    let missed = judged(late_figures, END_2026);
    assert_eq!(standing(&missed), (Standing::Missed, Reason::DeadlineOver));
    assert_eq!(missed.judged.unwrap().period.key, "2025");
    assert!(!missed.judged_first_later);
    let on_the_day = judged(vec![value("m", 2025, "40")], date(2025, 12, 31));
    assert_eq!(on_the_day.standing, Standing::Slow);
}

#[test]
fn without_a_figure_by_the_deadline_the_first_later_one_counts() {
    let early = || measure_of("m").by(date(2021, 12, 31));
    let missed = one(early(), vec![value("m", 2022, "40"), value("m", 2023, "45")], END_2024);
    assert_eq!(missed.standing, Standing::Missed);
    assert!(missed.judged_first_later);
    assert_eq!(missed.judged.unwrap().period.key, "2022");
    let late = one(early(), vec![value("m", 2022, "50"), value("m", 2023, "45")], END_2024);
    assert_eq!((late.standing, late.judged_first_later), (Standing::AchievedLate, true));
}

#[test]
fn late_is_achieved_late_while_it_lasts() {
    let late = judged(vec![value("m", 2025, "40"), value("m", 2026, "50")], END_2026);
    assert_eq!((late.standing, late.judged.unwrap().period.key.as_str()), (Standing::AchievedLate, "2026"));
    let deadline = || share().by(date(2022, 12, 31));
    let values = |last| vec![value("m", 2022, "40"), value("m", 2023, "51"), value("m", 2024, last)];
    assert_eq!(one(deadline(), values("52"), END_2024).judged.unwrap().period.key, "2023");
    assert_eq!(one(deadline(), values("48"), END_2024).standing, Standing::Missed);
    let in_time = one(deadline(), vec![value("m", 2022, "50"), value("m", 2023, "40")], END_2024);
    assert_eq!(in_time.standing, Standing::Achieved);
}

#[test]
fn proxies_never_achieve() {
    let before = judged(vec![value("m", 2022, "80").proxy()], END_2024);
    assert_eq!(standing(&before), (Standing::OnPath, Reason::GoalMetByProxy));
    assert!(before.by_proxy && before.is_met_by_proxy());
    let after = judged(vec![value("m", 2022, "80").proxy()], END_2026);
    assert_eq!(standing(&after), (Standing::Unknown, Reason::GoalMetByProxy));
    let missed = judged(vec![value("m", 2022, "40").proxy()], END_2026);
    assert_eq!((missed.standing, missed.by_proxy), (Standing::Missed, true));
    for (as_of, later) in [(END_2024, 2023), (END_2026, 2026), (END_2026, 2025)] {
        for seen in ["0", "30", "49.9", "50", "100"] {
            let proxies = vec![value("m", 2021, "100").proxy(), value("m", later, seen).proxy()];
            assert!(!judged(proxies, as_of).standing.is_achieved(), "{seen}");
        }
    }
}

#[test]
fn a_proxy_does_not_undo_what_a_figure_showed() {
    let both = judged(vec![value("m", 2022, "60"), value("m", 2023, "70").proxy()], END_2024);
    assert_eq!((both.standing, both.by_proxy), (Standing::Achieved, false));
    let fallen = judged(vec![value("m", 2022, "60"), value("m", 2023, "30").proxy()], END_2024);
    assert_eq!((fallen.standing, fallen.by_proxy), (Standing::Slow, true));
}

#[test]
fn a_base_at_the_goal_can_only_be_kept_or_lost() {
    let kept = one(measure_of("m").base(2020, "50"), vec![value("m", 2022, "50")], END_2024);
    assert_eq!(kept.standing, Standing::Achieved);
    let lost = one(measure_of("m").base(2020, "60"), vec![value("m", 2022, "49")], END_2024);
    assert_eq!(standing(&lost), (Standing::Worsening, Reason::FellBack));
    let numbers = lost.arithmetic.unwrap();
    assert_eq!((numbers.ratio, numbers.distance_share), (None, None));
}

#[test]
fn too_early() {
    let one_figure = one(measure_of("m"), vec![value("m", 2022, "40")], END_2024);
    assert_eq!(standing(&one_figure), (Standing::TooEarly, Reason::OneFigure));
    assert!(one_figure.arithmetic.unwrap().base.first_observation);
    let day = seen("m", Period::day(date(2021, 1, 2)), Quantity::Value(decimal("9")));
    let not_moved = judged(vec![day], END_2024);
    assert_eq!(standing(&not_moved), (Standing::TooEarly, Reason::PathNotMoved));
    let older = judged(vec![value("m", 2019, "8")], END_2024);
    assert_eq!(standing(&older), (Standing::TooEarly, Reason::PathNotMoved));
}

#[test]
fn without_a_deadline_only_moving_away_is_certain() {
    let open = || Measure { deadline: None, ..share() };
    let judged = |seen| one(open(), vec![value("m", 2022, seen)], END_2024);
    assert_eq!(standing(&judged("40")), (Standing::TooEarly, Reason::NoPath));
    assert_eq!(standing(&judged("9")), (Standing::Worsening, Reason::NoPath));
    assert_eq!(judged("50").standing, Standing::Achieved);
}

#[test]
fn a_break_starts_anew() {
    let cut = || share().cut(date(2022, 8, 15));
    let first = one(cut(), vec![value("m", 2021, "20"), value("m", 2023, "15")], END_2024);
    assert_eq!(standing(&first), (Standing::TooEarly, Reason::OneFigure));
    assert!(first.arithmetic.unwrap().base.from_break);
    let second =
        one(cut(), vec![value("m", 2021, "20"), value("m", 2023, "15"), value("m", 2024, "14")], END_2024);
    assert_eq!(standing(&second), (Standing::Worsening, Reason::Path));
    assert_eq!(second.arithmetic.unwrap().base.period, "2023");
    let across = seen(
        "m",
        Period::between(date(2022, 1, 1), date(2022, 12, 1)),
        Quantity::Counts { numerator: 3, denominator: 10 },
    );
    let before = one(cut(), vec![across], END_2024);
    assert_eq!((before.series[0].after_breaks, before.series[0].small), (0, true));
}

#[test]
fn reductions() {
    let reduce = || measure_of("m").goal(Kind::ReduceBy, Unit::Count, "10");
    let judged = |measure, observations| standing(&one(measure, observations, END_2024));
    let unknown = judged(reduce().base_unknown(2021), vec![value("m", 2022, "90"), value("m", 2023, "80")]);
    assert_eq!(unknown, (Standing::Unknown, Reason::BaseUnknown));
    let met = judged(reduce().base_unknown(2021), vec![change(2023, "-10")]);
    assert_eq!(met, (Standing::Achieved, Reason::GoalMet));
    assert_eq!(judged(reduce().base_unknown(2021), vec![change(2023, "-8.5")]).0, Standing::OnPath);
    assert_eq!(judged(reduce().base_unknown(2021), vec![change(2023, "1")]).0, Standing::Worsening);
    assert_eq!(judged(reduce().base(2021, "500"), vec![value("m", 2023, "450")]).0, Standing::Achieved);
    let in_the_base_year = vec![value("m", 2021, "100"), value("m", 2023, "95")];
    assert_eq!(judged(reduce().base_unknown(2021), in_the_base_year), (Standing::OnPath, Reason::Path));
    let cut = reduce().base(2021, "500").cut(date(2022, 1, 1));
    assert_eq!(judged(cut, vec![value("m", 2023, "400")]), (Standing::Unknown, Reason::BaseBeforeBreak));
    let unnamed = judged(reduce(), vec![value("m", 2021, "100"), value("m", 2023, "89")]);
    assert_eq!(unnamed, (Standing::Achieved, Reason::GoalMet));
    assert_eq!(judged(reduce(), vec![change(2023, "-4")]), (Standing::TooEarly, Reason::NoPath));
}

#[test]
fn deliverables() {
    let thing = || measure_of("m").deliverable();
    let judged = |observations, as_of| standing(&one(thing(), observations, as_of));
    let nothing = judged(vec![], END_2024);
    assert_eq!(nothing, (Standing::Unknown, Reason::Gap(Gap::NotPublished)));
    assert_eq!(judged(vec![], END_2026).0, Standing::Unknown);
    assert_eq!(judged(vec![status(2022, Status::UnderWay)], END_2024).0, Standing::TooEarly);
    assert_eq!(judged(vec![status(2022, Status::Stopped)], END_2024).0, Standing::OffPath);
    assert_eq!(judged(vec![status(2022, Status::UnderWay)], END_2026).0, Standing::Missed);
    let done = (Standing::Achieved, Reason::Status(Status::Done));
    assert_eq!(judged(vec![status(2022, Status::Done)], END_2024), done);
    let late = vec![status(2025, Status::UnderWay), status(2026, Status::Done)];
    assert_eq!(judged(late, END_2026).0, Standing::AchievedLate);
    let proxy = vec![status(2022, Status::Done).proxy()];
    assert_eq!(judged(proxy.clone(), END_2024), (Standing::OnPath, Reason::GoalMetByProxy));
    assert_eq!(judged(proxy, END_2026).0, Standing::Unknown);
}

#[test]
fn gaps_asides_and_later_figures_say_nothing() {
    let gap = |gap| seen("m", Period::year(2023), Quantity::Gap(gap));
    let observations = vec![
        value("m", 2022, "26"),
        value("m", 2022, "60").aside(),
        gap(Gap::NotPublished),
        value("m", 2025, "60"),
    ];
    let part = judged(observations, END_2024);
    assert_eq!((part.standing, part.series.len()), (Standing::OnPath, 1));
    let suppressed = judged(vec![gap(Gap::Suppressed)], END_2024);
    assert_eq!(standing(&suppressed), (Standing::Unknown, Reason::Gap(Gap::Suppressed)));
}

#[test]
fn silence_takes_back_green_and_keeps_red() {
    let silent = |observations: Vec<Observation>, as_of| {
        let mut model = model_of(vec![share()]);
        model.plans[0].reporting = Some(reporting(Every::Quarter, Some(10), false));
        model.observations = observations;
        crate::measure::measure(&model, as_of).measures[0].parts[0].clone()
    };
    for green in ["50", "26"] {
        let part = silent(vec![value("m", 2022, green)], END_2024);
        assert_eq!(standing(&part), (Standing::Unknown, Reason::Overdue));
        assert_eq!(part.overdue.unwrap().due, date(2023, 4, 10));
        assert_eq!(silent(vec![value("m", 2022, green)], date(2023, 4, 10)).overdue, None);
    }
    for (red, expected) in [("22", Standing::Slow), ("12", Standing::OffPath), ("9", Standing::Worsening)] {
        let part = silent(vec![value("m", 2022, red)], END_2024);
        assert_eq!((part.standing, part.age_days), (expected, Some(731)));
        assert!(part.overdue.is_some());
    }
    assert_eq!(silent(vec![value("m", 2022, "22")], END_2026).standing, Standing::Missed);
    assert_eq!(standing(&silent(vec![], END_2024)), (Standing::Unknown, Reason::Overdue));
    let settled = silent(vec![value("m", 2025, "50")], date(2030, 1, 1));
    assert_eq!(settled.standing, Standing::Achieved);
    let early = silent(vec![value("m", 2023, "50")], END_2026);
    assert_eq!(standing(&early), (Standing::Unknown, Reason::Overdue));
    let suppressed = seen("m", Period::year(2024), Quantity::Gap(Gap::Suppressed));
    let spoken = silent(vec![value("m", 2023, "50"), suppressed], END_2024);
    assert_eq!(spoken.standing, Standing::Achieved);
}

#[test]
fn a_thing_that_is_done_stays_done() {
    let mut model = model_of(vec![measure_of("m").deliverable()]);
    model.plans[0].reporting = Some(reporting(Every::Quarter, Some(10), false));
    model.observations = vec![status(2022, Status::Done)];
    assert_eq!(crate::measure::measure(&model, END_2024).measures[0].standing, Standing::Achieved);
    model.observations = vec![status(2022, Status::UnderWay)];
    assert_eq!(crate::measure::measure(&model, END_2024).measures[0].standing, Standing::Unknown);
}

#[test]
fn goal_posts_move_on_their_day() {
    let moved = || {
        let amended = Amended::Goal { old: decimal("50"), new: decimal("40") };
        let mut measure = share().goal(Kind::AtLeast, Unit::Share, "40");
        measure.amendments = vec![Amendment { date: date(2024, 6, 1), document: "x".into(), amended }];
        measure
    };
    let judged = |as_of| one(moved(), vec![value("m", 2023, "45")], as_of);
    assert_eq!(
        (judged(date(2024, 5, 31)).standing, judged(END_2024).standing),
        (Standing::OnPath, Standing::Achieved)
    );
}

#[test]
fn ranks_of_an_index_and_shared_series() {
    let rank = measure_of("m").goal(Kind::RankWithin, Unit::Rank, "20").ranks_of("par-index");
    let mut model = model_of(vec![rank]);
    model.indices = vec![crate::measure::testing::index("par-index", &[(2021, 37), (2022, 56), (2023, 54)])];
    let measures = crate::measure::measure(&model, END_2024);
    let part = measures.measures[0].whole().unwrap();
    assert_eq!(
        part.arithmetic.as_ref().unwrap().ratio.as_ref().unwrap().exact,
        Fraction::ratio(-1461, 730).unwrap()
    );
    assert_eq!((part.standing, part.overdue), (Standing::Worsening, None));
    let mut other = share().goal(Kind::AtLeast, Unit::Share, "20");
    (other.id, other.same_as) = ("other".into(), Some("m".into()));
    let both = all(vec![share(), other], vec![value("m", 2022, "26")], END_2024);
    assert_eq!(both.measure("m").unwrap().standing, Standing::OnPath);
    assert_eq!(both.measure("other").unwrap().standing, Standing::Achieved);
}

#[test]
fn no_goal_is_followed_and_a_dissolved_target_superseded() {
    let followed = Measure { kind: None, goals: Vec::new(), ..share() };
    assert_eq!(standing(&one(followed, vec![value("m", 2022, "26")], END_2024)).0, Standing::Followed);
    let mut model: Model = model_of(vec![share()]);
    let reason = crate::measure::testing::words("x");
    model.plans[0].targets[0].superseded = Some(Superseded { date: date(2024, 7, 1), reason, source: None });
    let standing = |as_of| crate::measure::measure(&model, as_of).target("p", 1).unwrap().standing;
    assert_eq!((standing(date(2024, 6, 30)), standing(END_2024)), (Standing::Unknown, Standing::Superseded));
}

/// Every series of three years with nothing, worse, on the way or met, each a proxy or not, on several days, with and without a
/// due day.
#[test]
fn what_always_holds() {
    let figures = [None, Some("9"), Some("26"), Some("50")];
    let pick = |code: usize, year: i16, place: u32| {
        let digit = code / 8_usize.pow(place) % 8;
        let observation = value("m", year, figures[digit / 2]?);
        Some(if digit % 2 == 1 { observation.proxy() } else { observation })
    };
    for (code, due) in (0..512).flat_map(|code| [(code, None), (code, Some(10))]) {
        let mut model = model_of(vec![share()]);
        model.plans[0].reporting = Some(reporting(Every::Year, due, false));
        let years = [(2022, 0), (2024, 1), (2026, 2)];
        model.observations = years.iter().filter_map(|(year, place)| pick(code, *year, *place)).collect();
        for as_of in [date(2022, 12, 31), END_2024, date(2025, 6, 30), END_2026, date(2027, 12, 31)] {
            let measures = crate::measure::measure(&model, as_of);
            holds(&measures.measures[0].parts[0], as_of);
            let counted = measures.plans[0].by_key();
            let sum: usize = counted.iter().map(|(_, count)| count).sum();
            assert_eq!(sum, 2 + measures.plans[0].achieved_late);
        }
    }
}

fn holds(part: &PartMeasured, as_of: Date) {
    let real = |point: &Point| !point.proxy && point.value >= Fraction::from(50);
    let over = as_of > date(2025, 12, 31);
    let standing = part.standing;
    assert!(!standing.is_achieved() || part.judged.as_ref().is_some_and(real));
    assert!(standing != Standing::AchievedLate || over);
    assert_eq!(standing == Standing::Missed, over && part.reason == Reason::DeadlineOver);
    assert!(part.has_figures() || standing == Standing::Unknown);
    assert!(part.overdue.is_none() || standing.is_red() || standing == Standing::Unknown);
    assert!(part.series.iter().all(|point| point.period.to <= as_of));
    assert!(!part.is_met_by_proxy() || part.by_proxy);
}
