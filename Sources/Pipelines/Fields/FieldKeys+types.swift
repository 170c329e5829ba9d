import AnalysisCore
import JSON
import _StringProcessing

extension FieldKeys {
    /// The type of a field with its bounds; `nil` after what is wrong was reported.
    static func fieldType(_ type: TypeName, in section: Section) -> FieldType? {
        switch type {
        case .string:
            let pattern = section.read(pattern)
            let grounding = section.read(grounded)
            return ordered(minLength, maxLength, in: section).map { bounds in
                .string(
                    StringBounds(
                        minLength: bounds.0,
                        maxLength: bounds.1,
                        pattern: pattern,
                        grounding: grounding
                    )
                )
            }
        case .number: return numberBounds(in: section).map { .number($0) }
        case .integer: return numberBounds(in: section).map { .integer($0) }
        case .boolean: return .boolean
        case .date:
            return .date(section.read(dateOrder), grounding: section.read(grounded))
        case .quote: return .quote(section.read(grounded, or: .require))
        case .enumeration: return section.read(values).flatMap { enumeration($0, in: section) }
        case .object: return section.read(fields).map { .object($0.map(\.value)) }
        case .list:
            let element = section.read(of)
            guard let bounds = ordered(minItems, maxItems, in: section), let element else {
                return nil
            }
            return .list(of: element, ItemBounds(minItems: bounds.0, maxItems: bounds.1))
        }
    }

    private static func numberBounds(in section: Section) -> NumberBounds? {
        let decimal = section.read(decimal)
        let grounding = section.read(grounded)
        return ordered(minimum, maximum, in: section).map { bounds in
            NumberBounds(
                minimum: bounds.0,
                maximum: bounds.1,
                decimal: decimal,
                grounding: grounding
            )
        }
    }

    /// Two bounds, the lower of which is not above the upper one.
    private static func ordered<Value: Comparable>(
        _ low: Key<Value>,
        _ high: Key<Value>,
        in section: Section
    ) -> (Value?, Value?)? {
        let (least, most) = (section.read(low), section.read(high))
        guard let least, let most, least > most else { return (least, most) }
        section.context.error(
            "\(section.context.key(low.name)) is above \(high.name)",
            at: section.valueLocation(of: low),
            expected: "at most the \(high.name), \(section.member(high.name)?.value.text ?? "")"
        )
        return nil
    }

    /// Answers are matched without case, so values must differ by more.
    private static func enumeration(
        _ values: [Located<String>],
        in section: Section
    ) -> FieldType? {
        var seen: Set<String> = []
        var areDistinct = true
        for value in values where !seen.insert(value.value.lowercased()).inserted {
            section.context.error(
                "\(section.context.key("values")) has "
                    + "\"\(EscapedText.excerpt(value.value, limit: 40))\" twice, case aside",
                at: value.location
            )
            areDistinct = false
        }
        return areDistinct ? .enumeration(values.map(\.value)) : nil
    }
}

extension Form where Value == String {
    /// A regular expression that can be compiled.
    static let regularExpression = Form(
        expected: "a regular expression",
        schema: ["type": "string", "minLength": 1, "maxLength": 1000]
    ) { node, context in
        guard let text = Form.text(expected: "a regular expression").read(node, context) else {
            return nil
        }
        // The compiler of regular expressions recurses.
        guard text.utf8.count <= 1000 else {
            context.refuse(node, expected: "a regular expression of at most 1000 characters")
            return nil
        }
        do {
            _ = try Regex(text)
            return text
        } catch {
            context.error(
                "\(context.key) is no regular expression: "
                    + EscapedText.excerpt(String(describing: error), limit: 200),
                at: node.location
            )
            return nil
        }
    }
}
