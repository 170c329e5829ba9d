extension Gate.Measure {
    private static let plain: [(String, Self)] = [
        ("documents", .documents), ("analyzed_documents", .analyzedDocuments),
        ("failed_documents", .failedDocuments), ("skipped_documents", .skippedDocuments),
        ("success_rate", .successRate), ("cost", .cost), ("tokens", .tokens),
        ("coverage", .coverage), ("grounded", .grounded), ("accuracy", .accuracy),
        ("macro_f1", .macroF1),
    ]

    /// Reads the name of a gate: one of the fixed ones, or a field with a value or an aggregate.
    ///
    /// Fixed names come first; `fields.` leads to a field of the same name, and `category.` also
    /// to the list of a classification with several categories.
    ///
    /// - Parameters:
    ///   - name: The name; parts are joined by dots, values may hold dots themselves.
    ///   - schema: What the fields of a record look like.
    /// - Throws: A `GateError` that names what is known.
    public init(name: String, schema: OutputSchema) throws(GateError) {
        if let (_, measure) = Self.plain.first(where: { $0.0 == name }) {
            self = measure
        } else if let measure = Self.scored(name) {
            self = measure
        } else if let measure = try Self.failures(name) {
            self = measure
        } else {
            self = try Self.field(name, schema)
        }
    }

    /// `f1.CLASS` and the like.
    private static func scored(_ name: String) -> Self? {
        for score in Gate.ClassScore.allCases {
            if let label = name.remainder(behind: score.rawValue) {
                return .classScore(score, label: label)
            }
        }
        return nil
    }

    /// `failed.REASON`.
    private static func failures(_ name: String) throws(GateError) -> Self? {
        guard let word = name.remainder(behind: "failed") else { return nil }
        guard let reason = FailureReason(rawValue: word) else {
            throw GateError(
                part: .name,
                message: "no document fails for the reason '\(word)'",
                expected: FailureReason.allCases.map(\.rawValue)
            )
        }
        return .failures(reason)
    }

    private static func field(_ name: String, _ schema: OutputSchema) throws(GateError) -> Self {
        var rest = name
        if schema.property("fields") == nil, let inner = name.remainder(behind: "fields") {
            rest = inner
        }
        if schema.property("category") == nil, schema.property("categories") != nil,
            let category = rest.remainder(behind: "category")
        {
            rest = "categories." + category
        }
        var path: [String] = []
        var schema = schema
        while let (property, remainder) = schema.leadingProperty(of: rest) {
            path.append(property.name)
            schema = property.schema
            rest = remainder
        }
        guard !path.isEmpty else {
            throw GateError(
                part: .name,
                message: "there is no gate and no field called '\(name)'",
                expected: plain.map(\.0) + schema.names.map { "fields.\($0)" }
            )
        }
        let values = schema.values
        if values.contains(rest) { return .value(rest, field: path) }
        let aggregates = Gate.Aggregate.allCases.filter { !$0.isNumeric || schema.isNumeric }
        if let aggregate = aggregates.first(where: { $0.rawValue == rest }) {
            return .aggregate(aggregate, field: path)
        }
        let field = path.joined(separator: ".")
        throw GateError(
            part: .name,
            message: rest.isEmpty
                ? "the gate '\(name)' does not say what is measured about the field"
                : "the field '\(field)' has no value and no figure '\(rest)'",
            expected: (values + aggregates.map(\.rawValue)).map { "\(field).\($0)" }
        )
    }
}

extension String {
    /// What follows a first part and its dot; `nil` where the text does not start so.
    fileprivate func remainder(behind part: String) -> String? {
        guard hasPrefix(part + ".") else { return nil }
        return String(dropFirst(part.count + 1))
    }
}

extension OutputSchema {
    /// The schema without nullability, and of a list that of its elements.
    private var core: OutputSchema {
        switch self {
        case .nullable(let schema): schema.core
        case .array(let element, _, _, _): element.core
        default: self
        }
    }

    private var properties: [Property] {
        if case .object(let properties) = core { properties } else { [] }
    }

    fileprivate var names: [String] { properties.map(\.name) }

    fileprivate func property(_ name: String) -> Property? {
        properties.first { $0.name == name }
    }

    /// The property whose name a dotted name starts with, the longest if there are several, and
    /// what follows it.
    fileprivate func leadingProperty(of name: String) -> (Property, remainder: String)? {
        let known = properties.sorted { $0.name.utf8.count > $1.name.utf8.count }
        for property in known {
            if property.name == name { return (property, "") }
            if let remainder = name.remainder(behind: property.name) {
                return (property, remainder)
            }
        }
        return nil
    }

    /// The values that can be named in a gate.
    fileprivate var values: [String] {
        switch core {
        case .enumeration(let values): values
        case .boolean: ["true", "false"]
        default: []
        }
    }

    fileprivate var isNumeric: Bool {
        switch core {
        case .number, .integer: true
        default: false
        }
    }
}
