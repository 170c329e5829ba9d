public import AnalysisCore

/// What happens during a run, for whoever shows its progress.
public enum RunEvent: Sendable {
    /// The first document is about to be read.
    case started(RunInfo)
    /// The run is kept in the ledger under a number, and takes up an unfinished one, if there is one.
    case kept(run: Int64, resumed: Int64?)
    /// Something was discovered; it will have a record.
    case discovered
    /// There is nothing more to discover.
    case allDiscovered
    /// A document has its record; records come as they are done, in no particular order.
    case recorded(Record)
    /// The same record once more, when those of all documents before it have come.
    case ordered(Record)
    /// The text of an answer has grown: the whole of it so far; only where streaming is asked for.
    case partialText(DocumentID, String)
    /// What takes a while, in words, for whoever waits.
    case note(String)
    /// A report of an earlier run was left as it is, since no question of this one was answered.
    case reportKept(path: String)
    /// Something that the user should know, and that is no reason to stop.
    case warning(String)
}
