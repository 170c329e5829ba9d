/// What is read, and how.
public struct IngestOptions: Sendable, Hashable {
    /// The patterns of which a file must match one, in gitignore syntax; all files if empty
    /// (the default).
    public var include: [String]
    /// The patterns of files and folders that are left out, in gitignore syntax; none by default.
    public var exclude: [String]
    /// What becomes of hidden files and folders; each is skipped with a reason by default.
    public var hidden: HiddenFiles
    /// The largest file that is read, in bytes, 10 MB by default; in record mode and for JSON
    /// Lines, the largest record.
    public var maxBytes: Int
    /// How HTML pages are read; by their main content by default.
    public var html: HTMLOptions
    /// Whether a finding says of each block of a page whether it is read, and why; not by default.
    public var explains = false
    /// How XML is read; whole documents by default.
    public var xml: XMLOptions?
    /// How the rows of CSV and TSV files are read; `nil` (the default) skips such files.
    public var table: TableOptions?
    /// Which parts of JSON are read; `nil` (the default) skips JSON files, and reads `text` and `id` of
    /// JSON Lines.
    public var json: JSONOptions?
    /// What standard input brings; JSON Lines by default.
    public var standardInput: StandardInputFormat = .jsonLines
    /// How many files are read at the same time; as many as there are cores by default.
    public var concurrency: Int?

    /// Options; the defaults are those of a pipeline file without an `input` section.
    public init(
        include: [String] = [],
        exclude: [String] = [],
        hidden: HiddenFiles = .skip,
        maxBytes: Int = 10_000_000,
        html: HTMLOptions = HTMLOptions(),
        xml: XMLOptions? = nil,
        concurrency: Int? = nil
    ) {
        self.include = include
        self.exclude = exclude
        self.hidden = hidden
        self.maxBytes = maxBytes
        self.html = html
        self.xml = xml
        self.concurrency = concurrency
    }
}
