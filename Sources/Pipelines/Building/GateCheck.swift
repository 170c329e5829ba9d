import AnalysisCore

/// Whether what gates measure exists in the analysis.
struct GateCheck {
    let spec: AnalysisSpec
    /// Whether `spec` has all fields of the file; where some are wrong, none is called missing.
    let areFieldsKnown: Bool
    let hasLabels: Bool
    let context: LoadContext

    /// The gates with the fields that they mean, where these exist; the others are reported.
    func checked(_ gates: [Located<Gate>]) -> [Located<Gate>] {
        gates.map { gate in
            var gate = gate
            if gate.value.certainty?.estimate == .corrected { requireLabels(gate) }
            switch gate.value.measure {
            case .documents, .analyzedDocuments, .failedDocuments, .skippedDocuments, .failures,
                .successRate, .coverage, .cost, .tokens:
                break
            case .grounded:
                if !spec.fields.contains(where: { $0.type.isGrounded }), !hasEvidence {
                    context.warning(
                        "gates.grounded has no effect: no field is looked for in documents",
                        at: gate.location
                    )
                }
            case .accuracy, .macroF1, .regression: requireLabels(gate)
            case .classScore(_, let label):
                requireLabels(gate)
                checkLabel(label, gate)
            case .value(let value, let field):
                gate.value.measure = share(of: value, field, gate)
            case .aggregate(let aggregate, let field):
                checkAggregate(aggregate, field, gate)
            }
            return gate
        }
    }

    /// Whether the analysis looks for texts of its own in the document.
    private var hasEvidence: Bool {
        spec.task.fields.contains { $0.spec.type.isGrounded }
    }

    /// The labels that a verdict is chosen from.
    private var labels: [String] { spec.task.labels }

    private func requireLabels(_ gate: Located<Gate>) {
        guard !hasLabels else { return }
        context.error(
            "gates.\(EscapedText.escape(gate.value.name)) needs right answers to compare with",
            at: gate.location,
            expected: "a key labels with the path of a CSV file"
        )
    }

    private func checkLabel(_ label: String, _ gate: Located<Gate>) {
        guard !labels.contains(label) else { return }
        let shown = EscapedText.excerpt(label, limit: 40)
        if labels.isEmpty {
            context.error(
                "gates.\(EscapedText.escape(gate.value.name)): the analysis has no labels",
                at: gate.location
            )
        } else {
            context.error(
                "gates.\(EscapedText.escape(gate.value.name)): there is no label \"\(shown)\"",
                at: gate.location,
                expected: "one of \(labels.joined(separator: ", "))",
                suggestion: NearestWord.find(label, among: labels)
            )
        }
    }

    private func share(of value: String, _ field: [String], _ gate: Located<Gate>) -> Gate.Measure {
        guard let family = field.first, GateMetrics.families.contains(family) else {
            return shareOfField(value, field, gate)
        }
        if family == spec.kind.gateFamily, let verdict = spec.task.verdict {
            checkLabel(value, gate)
            return .value(value, field: [verdict])
        }
        guard self.field(family) == nil else { return shareOfField(value, field, gate) }
        context.error(
            "gates.\(EscapedText.escape(gate.value.name)): the analysis is " + spec.kind.name,
            at: gate.location
        )
        return .value(value, field: field)
    }

    private func shareOfField(
        _ value: String,
        _ field: [String],
        _ gate: Located<Gate>
    ) -> Gate.Measure {
        var (field, value) = (field, value)
        guard var type = existing(field, gate) else { return .value(value, field: field) }
        while let member = type.members.first(where: { value.hasPrefix($0.name + ".") }) {
            field.append(member.name)
            value.removeFirst(member.name.count + 1)
            type = member.type
        }
        let shown = field.joined(separator: ".")
        let values = type.values
        if values.isEmpty {
            context.error(
                "gates.\(EscapedText.escape(gate.value.name)): fields.\(shown) has no fixed values",
                at: gate.location,
                note: "shares are measured of fields of type enum and boolean"
            )
        } else if !values.contains(value) {
            context.error(
                "gates.\(EscapedText.escape(gate.value.name)): fields.\(shown) has no such value",
                at: gate.location,
                expected: "one of \(values.joined(separator: ", "))",
                suggestion: NearestWord.find(value, among: values)
            )
        }
        return .value(value, field: field)
    }

    private func checkAggregate(
        _ aggregate: Gate.Aggregate,
        _ field: [String],
        _ gate: Located<Gate>
    ) {
        if field == ["confidence"], spec.task.verdict != nil {
            return
        }
        guard let type = existing(field, gate) else { return }
        switch (aggregate, type.element) {
        case (.count, _), (.missing, _), (_, .number), (_, .integer): return
        default:
            context.error(
                "gates.\(EscapedText.escape(gate.value.name)): fields."
                    + "\(field.joined(separator: ".")) is no number",
                at: gate.location,
                note: "sum, mean, min and max are formed of fields of type number and integer"
            )
        }
    }

    private func field(_ name: String) -> FieldSpec? {
        spec.fields.first { $0.name == name }
    }

    /// The type of a field, or of one inside others; an error where there is none.
    private func existing(_ path: [String], _ gate: Located<Gate>) -> FieldType? {
        guard areFieldsKnown else { return nil }
        var fields = spec.fields
        var type: FieldType?
        for (depth, name) in path.enumerated() {
            guard let field = fields.first(where: { $0.name == name }) else {
                let names = fields.map(\.name)
                let shown = path[...depth].joined(separator: ".")
                context.error(
                    "gates.\(EscapedText.escape(gate.value.name)): there is no field "
                        + "\"\(EscapedText.excerpt(shown, limit: 40))\"",
                    at: gate.location,
                    expected: names.isEmpty ? nil : "one of \(names.joined(separator: ", "))",
                    suggestion: NearestWord.find(name, among: names)
                )
                return nil
            }
            type = field.type
            fields = field.type.members
        }
        return type
    }
}

extension FieldType {
    /// The type of the elements of a list; of other fields the type itself.
    fileprivate var element: FieldType {
        if case .list(let element, _) = self { element.element } else { self }
    }

    /// The fields of an object, or of the objects of a list.
    fileprivate var members: [FieldSpec] {
        if case .object(let fields) = element { fields } else { [] }
    }

    /// The values that a field can have, where they are fixed.
    fileprivate var values: [String] {
        switch element {
        case .enumeration(let values): values
        case .boolean: ["true", "false"]
        default: []
        }
    }
}
