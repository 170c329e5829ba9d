public import AnalysisCore

/// What happens during a run, for whoever shows its progress.
public enum RunEvent: Sendable {
    /// The provider is ready, and the first document is about to be read.
    case started(RunInfo)
    /// Something was discovered; it will have a record.
    case discovered
    /// There is nothing more to discover.
    case allDiscovered
    /// A document has its record; records come as they are done, in no particular order.
    case recorded(Record)
}
