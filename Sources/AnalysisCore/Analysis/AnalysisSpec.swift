import JSON

/// What a pipeline asks of each document: the analysis and its options, checked.
public struct AnalysisSpec: Sendable {
    /// The analysis with the options of its own.
    public var task: any AnalysisTask
    /// The fields of an extraction, or extra fields of the other analyses, in order.
    public var fields: [FieldSpec]

    /// A specification.
    public init(task: any AnalysisTask, fields: [FieldSpec] = []) {
        self.task = task
        self.fields = fields
    }

    /// Which of the analyses this is.
    public var kind: AnalysisKind { task.kind }

    /// The tokens of an answer, where the pipeline does not state its room.
    package var answerRoom: AnswerRoom { task.room.with(fields: fields.count) }
}

extension AnalysisSpec: Hashable {
    /// Whether two specifications say the same.
    public static func == (left: AnalysisSpec, right: AnalysisSpec) -> Bool {
        left.kind == right.kind && left.fields == right.fields
            && left.task.canonical == right.task.canonical
    }

    /// Hashes what the specification says.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(task.canonical)
        hasher.combine(fields)
    }
}
