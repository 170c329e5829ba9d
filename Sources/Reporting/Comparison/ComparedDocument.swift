public import AnalysisCore
public import JSON

/// What a comparison needs to know about one document of a run.
public struct ComparedDocument: Sendable, Hashable {
    /// The document's id.
    public var id: String
    /// The fields; `nil` where it failed or was skipped.
    public var fields: JSONObject?
    /// The hash of its text; `nil` where it is not known.
    public var textHash: String?
    /// The model that answered; `nil` where none did.
    public var model: String?
    /// Whether the labels are met; `nil` where it has none.
    public var isRight: Bool?
    /// The label of the verdict; `nil` where it has none, or several.
    public var expected: String?

    /// A document.
    public init(
        id: String,
        fields: JSONObject?,
        textHash: String?,
        model: String?,
        isRight: Bool? = nil,
        expected: String? = nil
    ) {
        self.id = id
        self.fields = fields
        self.textHash = textHash
        self.model = model
        self.isRight = isRight
        self.expected = expected
    }

    /// The document of a record.
    public init(_ record: Record, labels: Labels?) {
        self.init(
            id: record.document.description,
            fields: record.fields,
            textHash: record.source?.contentHash,
            model: record.provenance?.model.description
        )
        guard let labels else { return }
        isRight = labels.verdict(on: record).isRight
        if isRight != nil { expected = labels.verdictLabel(of: record.document) }
    }
}

extension Labels {
    /// The single label of the first column whose values are classes.
    fileprivate func verdictLabel(of document: DocumentID) -> String? {
        guard let column = columns.firstIndex(where: { $0.schema.classes != nil }),
            let classes = row(of: document)?[column]?.classes, classes.count == 1
        else { return nil }
        return classes.first
    }
}
