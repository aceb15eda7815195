//! What a measure can be computed from: processing results, the catalogue, the register of reports.

use super::Level;

/// What can be computed for a measure; each is defined where it is computed, in `measure/results`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the content")]
pub enum Computation {
    OnlineShare,
    OnTimeShare,
    OnTimeShareStrict,
    DigitisedReceiptShare,
    DigitisedResultShare,
    PaidOnlineShare,
    EsignedShare,
    ElectronicShare,
    SatisfiedShare,
    ProceduresOnlineShare,
    ProceduresFullyOnlineShare,
    ProceduresUsedOnlineShare,
    PublicationCoverage,
    ReportPunctuality,
    Received,
    Online,
    Resolved,
    Late,
    Pending,
    Overdue,
}

/// Of which part of the province something is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of it.
    Province,
    /// The agencies of a level.
    Level(Level),
    /// The procedures of the field with this id.
    Field(String),
    /// These agencies and groups.
    Agencies(Vec<String>),
}

impl Computation {
    /// All, shares first.
    pub const ALL: [Computation; 20] = [
        Computation::OnlineShare,
        Computation::OnTimeShare,
        Computation::OnTimeShareStrict,
        Computation::DigitisedReceiptShare,
        Computation::DigitisedResultShare,
        Computation::PaidOnlineShare,
        Computation::EsignedShare,
        Computation::ElectronicShare,
        Computation::SatisfiedShare,
        Computation::ProceduresOnlineShare,
        Computation::ProceduresFullyOnlineShare,
        Computation::ProceduresUsedOnlineShare,
        Computation::PublicationCoverage,
        Computation::ReportPunctuality,
        Computation::Received,
        Computation::Online,
        Computation::Resolved,
        Computation::Late,
        Computation::Pending,
        Computation::Overdue,
    ];

    /// As content writes it behind `results.`.
    pub fn key(self) -> &'static str {
        match self {
            Computation::OnlineShare => "online_share",
            Computation::OnTimeShare => "on_time_share",
            Computation::OnTimeShareStrict => "on_time_share_strict",
            Computation::DigitisedReceiptShare => "digitised_receipt_share",
            Computation::DigitisedResultShare => "digitised_result_share",
            Computation::PaidOnlineShare => "paid_online_share",
            Computation::EsignedShare => "esigned_share",
            Computation::ElectronicShare => "electronic_share",
            Computation::SatisfiedShare => "satisfied_share",
            Computation::ProceduresOnlineShare => "procedures_online_share",
            Computation::ProceduresFullyOnlineShare => "procedures_fully_online_share",
            Computation::ProceduresUsedOnlineShare => "procedures_used_online_share",
            Computation::PublicationCoverage => "publication_coverage",
            Computation::ReportPunctuality => "report_punctuality",
            Computation::Received => "received",
            Computation::Online => "online",
            Computation::Resolved => "resolved",
            Computation::Late => "late",
            Computation::Pending => "pending",
            Computation::Overdue => "overdue",
        }
    }

    /// The one of this name.
    pub fn from_key(key: &str) -> Option<Computation> {
        Computation::ALL.into_iter().find(|one| one.key() == key)
    }

    /// Whether it is a share in percent; else a count.
    pub fn is_share(self) -> bool {
        use Computation::{Late, Online, Overdue, Pending, Received, Resolved};
        !matches!(self, Received | Online | Resolved | Late | Pending | Overdue)
    }

    /// Whether it comes from the catalogue of procedures.
    pub fn is_of_catalogue(self) -> bool {
        use Computation::{ProceduresFullyOnlineShare, ProceduresOnlineShare, ProceduresUsedOnlineShare};
        matches!(self, ProceduresOnlineShare | ProceduresFullyOnlineShare | ProceduresUsedOnlineShare)
    }
}
