public import AnalysisCore

/// The documents of files and folders.
public struct DocumentSource: Sendable {
    private let paths: [String]
    private let options: IngestOptions
    private let journal: ParseJournal?
    private let standardInput = StandardInput()

    /// A source; nothing is opened before the first document is asked for.
    ///
    /// - Parameters:
    ///   - paths: Files and folders; `-` is JSON Lines on standard input.
    ///   - options: What is read, and how.
    ///   - journal: Remembers what is being parsed, against crashes; none by default.
    public init(
        paths: [String],
        options: IngestOptions = IngestOptions(),
        journal: ParseJournal? = nil
    ) {
        self.paths = paths
        self.options = options
        self.journal = journal
    }

    /// What is found, in a fixed order: that of the paths as given, and of the bytes of the names
    /// within each folder.
    ///
    /// A few files ahead of the one that is asked for are read at the same time; otherwise nothing
    /// is done before it is asked for. The sequence throws an `IngestError` before the first item
    /// where a path cannot be used; what is wrong with a single document is an item.
    public func items() -> some AsyncSequence<IngestItem, any Error> & Sendable {
        IngestSequence(batches: ingestBatches)
    }

    /// The items of `items`, in the same order, as they come to hand: one file, or what the next
    /// part of a file of records brings.
    ///
    /// Whoever takes many short records spares a step for each of them.
    public func batches() -> some AsyncSequence<[IngestItem], any Error> & Sendable {
        ingestBatches
    }

    /// Whether standard input ends without any line that holds something; what is read to find that
    /// out is read again with the items.
    ///
    /// - Parameter isStopping: Ends the wait for a first line, which may never come; then it is no.
    /// - Returns: Whether it is empty.
    /// - Throws: An `IngestError` where standard input cannot be read.
    public func isStandardInputEmpty(_ isStopping: () -> Bool) throws(IngestError) -> Bool {
        try standardInput.isEmpty(isStopping)
    }

    /// The same input without standard input.
    public var withoutStandardInput: DocumentSource {
        DocumentSource(paths: paths.filter { $0 != "-" }, options: options, journal: journal)
    }

    /// The names of the files that may be read, in their order; nothing is opened but folders.
    ///
    /// - Returns: A sequence of ids; files of records have one, and standard input none.
    /// - Throws: An `IngestError` where a path cannot be used.
    public func fileNames() throws(IngestError) -> some Sequence<DocumentID> {
        FileNames(finder: try FileFinder(paths: paths, options: options))
    }

    private var ingestBatches: IngestBatches {
        IngestBatches(
            paths: paths,
            options: options,
            journal: journal,
            standardInput: standardInput
        )
    }
}
