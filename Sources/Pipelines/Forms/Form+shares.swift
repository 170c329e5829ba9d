import JSON

extension Form where Value == Double {
    /// How sure something must be: from one half up to but not 1, also as percent.
    static let confidence: Form = {
        let expected = "a confidence from 50% up to but not 100%, such as 95%"
        let schema: JSONObject = [
            "anyOf": [
                ["type": "number", "minimum": 0.5, "exclusiveMaximum": 1],
                ["type": "string", "pattern": "^[5-9][0-9](\\.[0-9]+)?%$"],
            ]
        ]
        return Form(expected: expected, schema: schema) { node, context in
            guard let text = node.share, let share = Form.share(text), share >= 0.5, share < 1
            else {
                context.refuse(node, expected: expected)
                return nil
            }
            return share
        }
    }()

    /// A share of errors that may be left: above 0 and below 1, also as percent.
    static let errorShare: Form = {
        let expected = "a share above 0% and below 100%, such as 5%"
        let schema: JSONObject = [
            "anyOf": [
                ["type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1],
                ["type": "string", "pattern": "^[0-9]{1,2}(\\.[0-9]+)?%$"],
            ]
        ]
        return Form(expected: expected, schema: schema) { node, context in
            guard let text = node.share, let share = Form.share(text), share > 0, share < 1 else {
                context.refuse(node, expected: expected)
                return nil
            }
            return share
        }
    }()

    /// The share that a figure with or without a percent sign stands for.
    fileprivate static func share(_ text: String) -> Double? {
        text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 } : Double(text)
    }
}

extension Form where Value == String {
    /// A share as it is written: from 0 to 1, also as percent.
    static let shareText: Form = {
        let expected = "a share such as 90% or 0.9"
        let schema: JSONObject = [
            "anyOf": [
                ["type": "number", "minimum": 0, "maximum": 1],
                ["type": "string", "pattern": "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)%$"],
            ]
        ]
        return Form(expected: expected, schema: schema) { node, context in
            guard let text = node.share, let share = Form<Double>.share(text),
                (0...1).contains(share)
            else {
                let number = node.isCollection ? nil : Double(node.text)
                let isPercent = number.map { $0 > 1 && $0 <= 100 } ?? false
                context.refuse(
                    node,
                    expected: expected,
                    suggestion: isPercent ? node.text + "%" : nil
                )
                return nil
            }
            return text
        }
    }()
}

extension PipelineNode {
    /// The text of a plain number, or of one with a percent sign.
    fileprivate var share: String? {
        switch content {
        case .integer, .number: return text
        case .string:
            let digits = text.dropLast(text.hasSuffix("%") ? 1 : 0)
            let isPlain = digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
            return text.hasSuffix("%") && !digits.isEmpty && isPlain ? text : nil
        default: return nil
        }
    }
}
