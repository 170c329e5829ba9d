import AnalysisCore

/// Reads comparisons with a threshold, such as `<= 20%`.
enum GateCondition {
    /// What kind of figure is compared, and how a bare number is meant.
    enum Kind: Sendable {
        /// A whole number.
        case count(Gate.Comparison)
        /// From 0 to 1, also as percent.
        case rate(Gate.Comparison)
        /// Dollars.
        case amount(Gate.Comparison)
        /// From 0 to 1, also as percent; the direction must be written.
        case share
        /// Any number; the direction must be written.
        case value
    }

    /// The condition of a node; `nil` after what is wrong was reported.
    static func read(
        _ node: PipelineNode,
        _ kind: Kind,
        _ context: LoadContext
    ) -> Gate.Condition? {
        let expected = expectation(of: kind)
        guard let parts = parts(of: node), let number = Double(parts.digits), number.isFinite,
            let comparison = parts.comparison ?? kind.natural
        else {
            context.refuse(node, expected: expected, suggestion: suggestion(for: node, kind))
            return nil
        }
        let threshold = parts.isPercent ? number / 100 : number
        guard kind.allows(threshold, isPercent: parts.isPercent) else {
            let percent = kind.isShare && !parts.isPercent && number <= 100 && number > 1
            context.refuse(
                node,
                expected: expected,
                suggestion: percent ? "\"\(comparison.rawValue) \(parts.digits)%\"" : nil
            )
            return nil
        }
        let text = "\(comparison.rawValue) \(parts.digits)\(parts.isPercent ? "%" : "")"
        return try? Gate.Condition(text)
    }

    private struct Parts {
        var comparison: Gate.Comparison?
        var digits: String
        var isPercent: Bool
    }

    private static func parts(of node: PipelineNode) -> Parts? {
        switch node.content {
        case .integer, .number: return Parts(comparison: nil, digits: node.text, isPercent: false)
        case .string: break
        default: return nil
        }
        var rest = node.text[...]
        let comparison = Gate.Comparison.allCases.first { rest.hasPrefix($0.rawValue) }
        rest = rest.dropFirst(comparison?.rawValue.count ?? 0).drop { $0 == " " }
        let isPercent = rest.hasSuffix("%")
        if isPercent { rest = rest.dropLast() }
        guard !rest.isEmpty, rest.allSatisfy({ $0.isASCII && ($0.isNumber || ".-".contains($0)) })
        else { return nil }
        return Parts(comparison: comparison, digits: String(rest), isPercent: isPercent)
    }

    private static func expectation(of kind: Kind) -> String {
        switch kind {
        case .count: "a whole number, or a comparison such as \"<= 5\""
        case .rate: "a number from 0 to 1, or a comparison such as \">= 0.99\" or \">= 99%\""
        case .amount: "an amount in US dollars, or a comparison such as \"<= 2.50\""
        case .share: "a comparison such as \"<= 20%\" or \">= 0.5\""
        case .value: "a comparison such as \">= 0\""
        }
    }

    /// `=> 5`, `=< 5`, `= 5` and a missing direction, put right.
    private static func suggestion(for node: PipelineNode, _ kind: Kind) -> String? {
        guard !node.isCollection else { return nil }
        let text = node.text
        for (wrong, right) in [("=>", ">="), ("=<", "<="), ("≤", "<="), ("≥", ">=")]
        where text.hasPrefix(wrong) {
            return "\"\(right)\(text.dropFirst(wrong.count))\""
        }
        if text.hasPrefix("="), !text.hasPrefix("==") { return "\"=\(text)\"" }
        guard kind.natural == nil, let parts = parts(of: node), parts.comparison == nil,
            let number = Double(parts.digits)
        else { return nil }
        // A share above one is meant as percent.
        let lacksPercent = kind.isShare && !parts.isPercent && number > 1
        let isPercent = parts.isPercent || lacksPercent
        guard kind.allows(isPercent ? number / 100 : number, isPercent: isPercent) else {
            return nil
        }
        return "\"<= \(text)\(lacksPercent ? "%" : "")\""
    }
}

extension GateCondition.Kind {
    /// What a bare number means.
    fileprivate var natural: Gate.Comparison? {
        switch self {
        case .count(let comparison), .rate(let comparison), .amount(let comparison): comparison
        case .share, .value: nil
        }
    }

    /// Whether values lie between 0 and 1.
    fileprivate var isShare: Bool {
        switch self {
        case .rate, .share: true
        case .count, .amount, .value: false
        }
    }

    /// Whether a threshold makes sense.
    fileprivate func allows(_ threshold: Double, isPercent: Bool) -> Bool {
        switch self {
        case .count: !isPercent && threshold >= 0 && threshold == threshold.rounded()
        case .rate, .share: (0...1).contains(threshold)
        case .amount: !isPercent && threshold >= 0
        case .value: !isPercent
        }
    }
}
