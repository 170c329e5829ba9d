import JSON

extension Form where Value == String {
    /// Text that is not empty.
    static let text = text(expected: "text")

    /// Text that is not empty.
    static func text(expected: String) -> Form {
        Form(expected: expected, schema: ["type": "string", "minLength": 1]) { node, context in
            guard let text = node.string, !text.isEmpty else {
                context.refuse(node, expected: expected, suggestion: quoted(node))
                return nil
            }
            return text
        }
    }

    /// One of the given words.
    static func word(of words: [String]) -> Form {
        let expected = list(words)
        let schema: JSONObject = ["enum": .array(words.map { .string($0) })]
        return Form(expected: expected, schema: schema) { node, context in
            guard let word = node.string, words.contains(word) else {
                let written = node.isCollection ? "" : node.text
                context.refuse(
                    node,
                    expected: expected,
                    suggestion: NearestWord.find(written, among: words)
                )
                return nil
            }
            return word
        }
    }

    /// A number or truth value in quotes, where text was meant.
    private static func quoted(_ node: PipelineNode) -> String? {
        switch node.content {
        case .bool, .integer, .number: "\"\(node.text)\""
        default: nil
        }
    }

    private static func list(_ words: [String]) -> String {
        words.count > 1
            ? words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
            : words.joined()
    }
}

extension Form where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
    /// One of the cases, by its raw value.
    static var choice: Form {
        Form<String>.word(of: Value.allCases.map(\.rawValue)).then { word, _, _ in
            Value(rawValue: word)
        }
    }
}

extension Form where Value == Bool {
    /// `true` or `false`.
    static let boolean = Form(
        expected: "true or false",
        schema: ["type": "boolean"]
    ) { node, context in
        if case .bool(let value) = node.content { return value }
        let suggestion: String? =
            switch node.text.lowercased() {
            case "yes", "on", "y", "true", "1": "true"
            case "no", "off", "n", "false", "0": "false"
            default: nil
            }
        context.refuse(node, expected: "true or false", suggestion: suggestion)
        return nil
    }
}

extension Form where Value == Int {
    /// A whole number within bounds.
    static func integer(_ range: ClosedRange<Int>) -> Form {
        let expected =
            range.upperBound == .max
            ? "a whole number of at least \(range.lowerBound)"
            : "a whole number from \(range.lowerBound) to \(range.upperBound)"
        var schema: JSONObject = ["type": "integer", "minimum": .integer(Int64(range.lowerBound))]
        schema["maximum"] = .integer(Int64(range.upperBound))
        return Form(expected: expected, schema: schema) { node, context in
            if case .integer(let value) = node.content, let number = Int(exactly: value),
                range.contains(number)
            {
                return number
            }
            context.refuse(node, expected: expected, suggestion: plainInteger(node, range))
            return nil
        }
    }

    /// A whole number from `minimum` on.
    static func integer(atLeast minimum: Int) -> Form {
        integer(minimum...Int.max)
    }

    /// `50_000`, `50,000`, `50k` and `"50"` as a plain number.
    private static func plainInteger(_ node: PipelineNode, _ range: ClosedRange<Int>) -> String? {
        guard !node.isCollection else { return nil }
        var digits = node.text.filter { !"_, '".contains($0) }
        var factor = 1
        if let unit = digits.last, let value = ["k": 1000, "m": 1_000_000][unit.lowercased()] {
            factor = value
            digits.removeLast()
        }
        guard let number = Int(digits) else { return nil }
        let (value, overflow) = number.multipliedReportingOverflow(by: factor)
        return !overflow && range.contains(value) ? String(value) : nil
    }
}

extension Form where Value == Double {
    /// A finite number within bounds.
    static func number(
        _ range: ClosedRange<Double> = -Double.greatestFiniteMagnitude
            ... .greatestFiniteMagnitude,
        expected: String = "a finite number"
    ) -> Form {
        var schema: JSONObject = ["type": "number"]
        if range.lowerBound > -.greatestFiniteMagnitude {
            schema["minimum"] = .number(range.lowerBound)
        }
        if range.upperBound < .greatestFiniteMagnitude {
            schema["maximum"] = .number(range.upperBound)
        }
        return Form(expected: expected, schema: schema) { node, context in
            let value: Double? =
                switch node.content {
                case .integer(let value): Double(value)
                case .number(let value): value
                default: nil
                }
            guard let value, value.isFinite, range.contains(value) else {
                let digits = node.isCollection ? "" : node.text.filter { !"_,$ '".contains($0) }
                let plain = Double(digits).flatMap { range.contains($0) ? digits : nil }
                context.refuse(node, expected: expected, suggestion: plain)
                return nil
            }
            return value
        }
    }
}
