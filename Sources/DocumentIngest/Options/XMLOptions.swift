/// How XML files are read, where they are not read as whole documents.
public struct XMLOptions: Sendable, Hashable {
    /// A further field of a record.
    public struct Field: Sendable, Hashable {
        /// The name under which the field stands in the document's metadata.
        public var name: String
        /// Where the field stands, relative to the record.
        public var path: String

        /// A field.
        public init(name: String, path: String) {
            self.name = name
            self.path = path
        }
    }

    /// How what a document or record holds is written; by what it is (`auto`) by default.
    public var format: XMLFormat
    /// What becomes of a file of records that is damaged in one place; the reading goes on behind the
    /// damaged record (`records`) by default.
    public var recover: XMLRecovery
    /// The path of the elements that are documents of their own, such as `//article`;
    /// `nil` (the default) reads each file as one document.
    public var record: String?
    /// The paths of the text, relative to the record; all text of the record if empty (default).
    public var text: [String]
    /// The path of what names a record, such as `@id`; `nil` (the default) numbers records from 1.
    public var id: String?
    /// Further fields, which become metadata; none by default.
    public var fields: [Field]
    /// The namespace URI of each prefix that the paths use; none by default.
    public var namespaces: [String: String]

    /// Options; whole documents by default.
    public init(
        format: XMLFormat = .auto,
        recover: XMLRecovery = .records,
        record: String? = nil,
        text: [String] = [],
        id: String? = nil,
        fields: [Field] = [],
        namespaces: [String: String] = [:]
    ) {
        self.format = format
        self.recover = recover
        self.record = record
        self.text = text
        self.id = id
        self.fields = fields
        self.namespaces = namespaces
    }
}
