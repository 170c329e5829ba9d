internal import AnalysisCore
internal import JSON

/// What a gate needs to know about the values of one field.
struct FieldTally: Sendable, Hashable {
    /// The values, those of lists one by one.
    private(set) var values = 0
    /// The numbers among them.
    private(set) var numbers = 0
    /// The sum of the numbers.
    private(set) var sum = 0.0
    /// The least number.
    private(set) var least: Double?
    /// The largest number.
    private(set) var largest: Double?
    /// The analyzed documents that hold the gate's value.
    private(set) var matches = 0
    /// The analyzed documents that hold no value.
    private(set) var missing = 0
    private let path: [String]
    private let value: String?

    /// A tally for a measure that is about a field; `nil` for others.
    init?(_ measure: Gate.Measure) {
        switch measure {
        case .value(let value, let field):
            path = field
            self.value = value
        case .aggregate(_, let field):
            path = field
            value = nil
        default:
            return nil
        }
    }

    mutating func add(_ fields: JSONObject) {
        let before = values
        var isMatch = false
        visit(.object(fields), path[...]) { [value] found, tally in
            tally.add(found)
            isMatch = isMatch || (value != nil && LabelValue.label(of: found) == value)
        }
        if isMatch { matches += 1 }
        if values == before { missing += 1 }
    }

    private mutating func add(_ value: JSONValue) {
        values += 1
        guard let number = value.double else { return }
        numbers += 1
        sum += number
        least = min(least ?? number, number)
        largest = max(largest ?? number, number)
    }

    /// Calls back with every value at the end of the path; lists on the way lead to each item.
    private mutating func visit(
        _ value: JSONValue,
        _ path: ArraySlice<String>,
        _ body: (JSONValue, inout FieldTally) -> Void
    ) {
        switch value {
        case .null: break
        case .array(let items): for item in items { visit(item, path, body) }
        case .object(let members) where !path.isEmpty:
            if let name = path.first, let member = members[name] {
                visit(member, path.dropFirst(), body)
            }
        default:
            if path.isEmpty { body(value, &self) }
        }
    }
}
