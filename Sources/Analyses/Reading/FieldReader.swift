import AnalysisCore
import JSON

/// Checks the members of an answer against the fields that were asked for, and brings their
/// values into the form that records have.
///
/// What can be read in one way only is read, and noted; all else is a violation.
struct FieldReader {
    /// What does not match, at most `largestCount`.
    private(set) var violations: [Violation] = []
    /// What was tolerated.
    private(set) var notes: [String] = []
    /// The quotes and other values that were looked for, in order.
    var grounded: [GroundedPassage] = []
    /// What a reader of the result should know.
    var findings: [Finding] = []

    var index: PassageIndex
    let isLookingUsually: Bool
    private static let largestCount = 20

    /// A reader.
    ///
    /// - Parameters:
    ///   - passage: What the answer is about.
    ///   - isLookingUsually: Whether values are looked for in it also where the pipeline does not
    ///     say so.
    init(_ passage: Passage, isLookingUsually: Bool = true) {
        index = PassageIndex(passage)
        self.isLookingUsually = isLookingUsually
    }

    /// The members of an object in the order of the fields.
    mutating func read(
        _ object: JSONObject,
        as fields: [FieldSpec],
        path: String = ""
    ) -> JSONObject {
        var result: [(String, JSONValue)] = []
        var unused = object
        for field in fields {
            let fieldPath = path.isEmpty ? field.name : "\(path).\(field.name)"
            let key = object[field.name] != nil ? field.name : similarKey(to: field, in: object)
            let value = key.flatMap { object[$0] }
            if let key {
                unused[key] = nil
                if key != field.name {
                    note("\(fieldPath): the name was written '\(key.excerpt(40))'")
                }
            }
            result.append((field.name, read(value, as: field, path: fieldPath)))
        }
        if !unused.isEmpty {
            let names = unused.prefix(5).map { "'\($0.key.excerpt(40))'" }.joined(separator: ", ")
            let place = path.isEmpty ? "" : "\(path): "
            note("\(place)members that were not asked for were left out: \(names)")
        }
        return JSONObject(result)
    }

    /// A member that is named as the field but for case and white space.
    private func similarKey(to field: FieldSpec, in object: JSONObject) -> String? {
        let folded = field.name.foldedLabel
        return object.keys.first { $0.utf8.count <= 200 && $0.foldedLabel == folded }
    }

    private mutating func read(
        _ value: JSONValue?,
        as field: FieldSpec,
        path: String
    ) -> JSONValue {
        guard let value else {
            guard !field.isRequired else {
                return violate(path, "the member is missing")
            }
            note("\(path): missing, taken as \(field.isNullable ? "null" : "an empty list")")
            return field.isNullable ? .null : .array([])
        }
        if value == .null, !field.isRequired {
            return field.isNullable ? .null : .array([])
        }
        if case .string(let text) = value, text.trimmed.isEmpty, field.isNullable {
            return .null
        }
        return read(value, as: field.type, path: path)
    }

    private mutating func read(
        _ value: JSONValue,
        as type: FieldType,
        path: String
    ) -> JSONValue {
        switch (type, value) {
        case (.string(let bounds), .string(let text)):
            return read(text, bounds: bounds, path: path)
        case (.quote(let grounding), .string(let text)):
            let text = withoutNUL(text, path: path)
            guard !text.trimmed.isEmpty else {
                return violate(path, "the quote is empty")
            }
            return .string(ground(quote: text, grounding, path: path))
        case (.number(let bounds), _), (.integer(let bounds), _):
            let number = readNumber(value, as: type, bounds: bounds, path: path)
            return ground(number, bounds.grounding, path: path) { index in
                number.double.flatMap { index.place(of: $0) }
            }
        case (.boolean, .bool):
            return value
        case (.boolean, .string(let text)):
            return readBoolean(text, path: path)
        case (.date(let order, let grounding), .string(let text)):
            let date = readDate(text, order: order, path: path)
            return ground(date, grounding, path: path) { $0.place(ofDate: date.string ?? "") }
        case (.enumeration(let values), .string(let text)):
            return readLabel(text, of: values, path: path)
        case (.list(let element, let bounds), .array(let elements)):
            return readList(elements, of: element, bounds: bounds, path: path)
        case (.object(let fields), .object(let object)):
            return .object(read(object, as: fields, path: path))
        default:
            return violate(path, "\(value.excerpt) stands where \(Self.phrase(type)) is expected")
        }
    }

    private static func phrase(_ type: FieldType) -> String {
        switch type {
        case .string, .quote: "a text"
        case .number: "a number"
        case .integer: "a whole number"
        case .boolean: "true or false"
        case .date: "a date as YYYY-MM-DD"
        case .enumeration(let values): "one of \(Self.list(values))"
        case .list: "a list"
        case .object: "an object"
        }
    }

    private static func list(_ values: [String]) -> String {
        values.map { "\"\($0)\"" }.joined(separator: ", ")
    }
}

extension FieldReader {
    private mutating func read(
        _ text: String,
        bounds: StringBounds,
        path: String
    ) -> JSONValue {
        let text = withoutNUL(text, path: path)
        let length = text.unicodeScalars.count
        if length < bounds.minLength ?? 1 || (bounds.minLength == nil && text.trimmed.isEmpty) {
            return violate(
                path,
                text.trimmed.isEmpty
                    ? "the text is empty"
                    : "the text has \(length) characters; at least \(bounds.minLength ?? 1) are needed"
            )
        }
        if let most = bounds.maxLength, length > most {
            return violate(path, "the text has \(length) characters; at most \(most) are allowed")
        }
        if let pattern = bounds.pattern, !matches(text, pattern) {
            return violate(path, "\(JSONValue.string(text).excerpt) does not match /\(pattern)/")
        }
        let advice = "copy a passage word for word"
        return ground(.string(text), bounds.grounding, path: path, advice: advice) { index in
            index.locate(text)?.place ?? index.place(ofCurrency: text)
        }
    }

    /// Whether the whole of a text matches; texts that no pattern is meant for do not.
    private func matches(_ text: String, _ pattern: String) -> Bool {
        guard text.utf8.count <= 10_000, let regex = try? Regex(pattern) else { return false }
        return (try? regex.wholeMatch(in: text)) != nil
    }

    /// A NUL is no character of any text, and cuts texts short in C.
    private mutating func withoutNUL(_ text: String, path: String) -> String {
        guard text.unicodeScalars.contains("\0") else { return text }
        note("\(path): NUL characters were left out")
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\0" }))
    }

    private mutating func readBoolean(_ text: String, path: String) -> JSONValue {
        switch text.foldedLabel {
        case "true", "yes": .bool(true)
        case "false", "no": .bool(false)
        default:
            violate(
                path,
                "\(JSONValue.string(text).excerpt) stands where true or false is expected"
            )
        }
    }

    private mutating func readDate(
        _ text: String,
        order: DateOrder?,
        path: String
    ) -> JSONValue {
        let shown = JSONValue.string(text).excerpt
        switch DateText.read(text, order: order) {
        case .date(let date):
            if date != text { note("\(path): \(shown) was read as \(date)") }
            return .string(date)
        case .ambiguous:
            return violate(
                path,
                "\(shown) is ambiguous: day and month may be either; write YYYY-MM-DD"
            )
        case .shortYear:
            return violate(path, "\(shown) has a year of two digits; write YYYY-MM-DD")
        case .notADate:
            return violate(path, "\(shown) is not a date; write YYYY-MM-DD")
        }
    }

    private mutating func readLabel(
        _ text: String,
        of values: [String],
        path: String
    ) -> JSONValue {
        if values.contains(text) { return .string(text) }
        let folded = text.utf8.count <= 1000 ? text.foldedLabel : text
        guard let value = values.first(where: { $0.foldedLabel == folded }) else {
            return violate(
                path,
                "\(JSONValue.string(text).excerpt) is not one of \(Self.list(values))"
            )
        }
        note("\(path): \(JSONValue.string(text).excerpt) was read as \"\(value)\"")
        return .string(value)
    }

    private mutating func readList(
        _ elements: [JSONValue],
        of element: FieldType,
        bounds: ItemBounds,
        path: String
    ) -> JSONValue {
        if let least = bounds.minItems, elements.count < least {
            return violate(
                path,
                "the list has \(elements.count) items; at least \(least) are needed"
            )
        }
        if let most = bounds.maxItems, elements.count > most {
            return violate(
                path,
                "the list has \(elements.count) items; at most \(most) are allowed"
            )
        }
        var result: [JSONValue] = []
        for (index, value) in elements.enumerated() {
            result.append(read(value, as: element, path: "\(path)[\(index)]"))
        }
        return .array(result)
    }

    private mutating func readNumber(
        _ value: JSONValue,
        as type: FieldType,
        bounds: NumberBounds,
        path: String
    ) -> JSONValue {
        var value = value
        if case .string(let text) = value {
            switch NumberReader(bounds: bounds).read(text) {
            case .success(let number):
                note("\(path): \(value.excerpt) was read as \(JSONValue.number(number))")
                value = Self.value(of: number)
            case .failure(let fault):
                return violate(path, "\(value.excerpt) \(fault.message)")
            }
        }
        guard let number = value.double else {
            return violate(path, "\(value.excerpt) stands where \(Self.phrase(type)) is expected")
        }
        if let minimum = bounds.minimum, number < minimum {
            return violate(path, "\(value.excerpt) is less than \(minimum.withoutFraction)")
        }
        if let maximum = bounds.maximum, number > maximum {
            return violate(path, "\(value.excerpt) is greater than \(maximum.withoutFraction)")
        }
        guard case .integer = type, value.integer == nil else { return value }
        guard number.magnitude <= Self.largestExact else {
            return violate(path, "\(value.excerpt) is too large for a whole number")
        }
        guard let integer = Int64(exactly: number) else {
            return violate(path, "\(value.excerpt) is not a whole number")
        }
        return .integer(integer)
    }

    /// Beyond 2^53 a double does not tell whole numbers apart.
    private static let largestExact = 0x1p53

    private static func value(of number: Double) -> JSONValue {
        guard number.magnitude <= largestExact, let integer = Int64(exactly: number) else {
            return .number(number)
        }
        return .integer(integer)
    }
}

extension FieldReader {
    /// Keeps a violation; the value that it returns stands in for the one that was refused.
    private mutating func violate(_ path: String, _ message: String) -> JSONValue {
        record(Violation(path: path, message: message))
        return .null
    }

    mutating func record(_ violation: Violation) {
        if violations.count < Self.largestCount { violations.append(violation) }
    }

    private mutating func note(_ text: String) {
        if notes.count < Self.largestCount { notes.append(text) }
    }
}
