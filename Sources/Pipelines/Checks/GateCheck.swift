import AnalysisCore

/// Whether what gates measure exists in the analysis.
struct GateCheck {
    let spec: AnalysisSpec
    let hasLabels: Bool
    let context: LoadContext

    func check(_ gates: [Gate]) {
        for gate in gates {
            switch gate.metric {
            case .documents, .analyzedDocuments, .failedDocuments, .skippedDocuments,
                .successRate, .coverage, .cost, .tokens:
                break
            case .grounded:
                if !spec.fields.contains(where: { $0.type.isGrounded }), !hasEvidence {
                    context.warning(
                        "gates.grounded has no effect: no field is looked for in documents",
                        at: gate.location
                    )
                }
            case .accuracy, .macroF1: requireLabels(gate)
            case .labelScore(_, let label):
                requireLabels(gate)
                checkLabel(label, gate)
            case .share(let field, let value): checkShare(field, value, gate)
            case .aggregate(_, let field): checkAggregate(field, gate)
            }
        }
    }

    private var hasEvidence: Bool {
        if case .sentiment(let options) = spec.task { options.evidence } else { false }
    }

    /// The labels that a verdict is chosen from.
    private var labels: [String] {
        switch spec.task {
        case .sentiment: ["positive", "negative", "neutral"]
        case .classification(let options): options.categories.map(\.name)
        case .summary, .extraction: []
        }
    }

    private func requireLabels(_ gate: Gate) {
        guard !hasLabels else { return }
        context.error(
            "gates.\(VisibleText.escape(gate.name)) needs right answers to compare with",
            at: gate.location,
            expected: "a key labels with the path of a CSV file"
        )
    }

    private func checkLabel(_ label: String, _ gate: Gate) {
        guard !labels.contains(label) else { return }
        let shown = VisibleText.excerpt(label, limit: 40)
        if labels.isEmpty {
            context.error(
                "gates.\(VisibleText.escape(gate.name)): the analysis has no labels",
                at: gate.location
            )
        } else {
            context.error(
                "gates.\(VisibleText.escape(gate.name)): there is no label \"\(shown)\"",
                at: gate.location,
                expected: "one of \(labels.joined(separator: ", "))",
                suggestion: NearestWord.find(label, among: labels)
            )
        }
    }

    private func checkShare(_ field: String, _ value: String, _ gate: Gate) {
        switch (field, spec.kind) {
        case ("sentiment", .sentiment), ("category", .classification): checkLabel(value, gate)
        case ("sentiment", _) where self.field(field) == nil,
            ("category", _) where self.field(field) == nil:
            context.error(
                "gates.\(VisibleText.escape(gate.name)): the analysis is \(spec.kind.rawValue)",
                at: gate.location
            )
        default:
            guard let type = existing(field, gate)?.type else { return }
            let values = type.values
            if values.isEmpty {
                context.error(
                    "gates.\(VisibleText.escape(gate.name)): fields.\(field) has no fixed values",
                    at: gate.location,
                    note: "shares are measured of fields of type enum and boolean"
                )
            } else if !values.contains(value) {
                context.error(
                    "gates.\(VisibleText.escape(gate.name)): fields.\(field) has no such value",
                    at: gate.location,
                    expected: "one of \(values.joined(separator: ", "))",
                    suggestion: NearestWord.find(value, among: values)
                )
            }
        }
    }

    private func checkAggregate(_ field: String, _ gate: Gate) {
        if field == "confidence", spec.kind == .sentiment || spec.kind == .classification { return }
        guard let type = existing(field, gate)?.type else { return }
        switch type {
        case .number, .integer: return
        default:
            context.error(
                "gates.\(VisibleText.escape(gate.name)): fields.\(field) is no number",
                at: gate.location,
                note: "sum, mean, min and max are formed of fields of type number and integer"
            )
        }
    }

    private func field(_ name: String) -> FieldSpec? {
        spec.fields.first { $0.name == name }
    }

    private func existing(_ name: String, _ gate: Gate) -> FieldSpec? {
        if let field = field(name) { return field }
        let names = spec.fields.map(\.name)
        context.error(
            "gates.\(VisibleText.escape(gate.name)): there is no field "
                + "\"\(VisibleText.excerpt(name, limit: 40))\"",
            at: gate.location,
            expected: names.isEmpty ? nil : "one of \(names.joined(separator: ", "))",
            suggestion: NearestWord.find(name, among: names)
        )
        return nil
    }
}

extension FieldType {
    /// Whether values are looked for in the document.
    fileprivate var isGrounded: Bool {
        switch self {
        case .quote(let grounding): grounding != .off
        case .string(let bounds): bounds.grounding != .off
        case .list(let element, _): element.isGrounded
        case .object(let fields): fields.contains { $0.type.isGrounded }
        case .number, .integer, .boolean, .date, .enumeration: false
        }
    }

    /// The values that a field can have, where they are fixed.
    fileprivate var values: [String] {
        switch self {
        case .enumeration(let values): values
        case .boolean: ["true", "false"]
        default: []
        }
    }
}
