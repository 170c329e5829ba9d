/// Where a run keeps what it does.
public enum LedgerChoice: Sendable, Hashable {
    /// Nowhere: nothing is resumed, and nothing is taken from earlier runs.
    case none
    /// In a file, which is made where there is none.
    case file(String)

    /// The file that the command uses unless told otherwise.
    public static let standardPath = ".analyze/ledger.sqlite"

    /// What the command line says: `none`, or the path of a file.
    public init(_ text: String) {
        self = text == "none" ? .none : .file(text)
    }

    /// The path of the file, if there is one.
    public var path: String? {
        if case .file(let path) = self { path } else { nil }
    }
}

/// What a run takes from the ledger instead of asking.
public enum LedgerReuse: Sendable, Hashable {
    /// Nothing: every document is asked about again.
    case nothing
    /// Results of analyzed documents; all that failed are asked again.
    case analyzed
    /// Results of analyzed documents, and failures that asking again does not change.
    case settled
}
