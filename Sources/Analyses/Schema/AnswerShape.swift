import AnalysisCore

/// What an answer holds: the fields of the analysis itself and those that the pipeline adds, all
/// in one list, so that schema, prompt, reading and merging see no difference between them.
struct AnswerShape: Sendable, Hashable {
    /// The fields in the order in which the model writes them: what leads to the verdict first.
    var fields: [FieldSpec]
    /// The name of the field that holds the verdict, one label or a list of them, if there is one.
    var verdict: String?
    /// The fields at the start that are the analysis' own.
    let own: [AnswerField]

    /// How many fields at the start are the analysis' own.
    var ownCount: Int { own.count }

    /// The name of the field that says how sure the verdict is.
    static let confidence = AnswerField.confidence.spec.name
    /// The name of the field of records that says where the confidence comes from.
    static let confidenceSource = "confidence_source"
    /// The name of the field of records that says where quotes stand in the document.
    static let grounding = "grounding"
    /// The name of the field of records that marks results of an incomplete document.
    static let partial = "partial"

    init(_ spec: AnalysisSpec) {
        own = spec.task.fields
        verdict = spec.task.verdict
        fields = own.map(\.spec) + spec.fields
    }

    /// The field of records that says where the words of a field come from, for texts that may be
    /// sentences of the document.
    func methodField(of name: String) -> String? {
        own.first { $0.spec.name == name }?.methodField
    }

    /// The shape of the answers about parts of a long document: any one of them may lack a field
    /// of the pipeline that another part has.
    var relaxed: AnswerShape {
        var shape = self
        for index in shape.fields.indices.dropFirst(ownCount) {
            shape.fields[index].isRequired = false
            if case .list(let element, var bounds) = shape.fields[index].type {
                bounds.minItems = nil
                shape.fields[index].type = .list(of: element, bounds)
            }
        }
        return shape
    }

    /// The labels among which the verdict chooses.
    var labels: [String] {
        switch fields.first(where: { $0.name == verdict })?.type {
        case .enumeration(let values), .list(of: .enumeration(let values), _): values
        default: []
        }
    }
}
