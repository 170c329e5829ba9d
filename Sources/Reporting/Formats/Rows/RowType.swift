internal import AnalysisCore
internal import JSON

/// The type of a value in a row of JSON Lines; any value may be null beside.
indirect enum RowType: Sendable, Hashable {
    case text
    case integer
    case number
    case boolean
    case list(RowType)
    case object([Member])

    /// A member of an object.
    struct Member: Sendable, Hashable {
        var name: String
        var type: RowType

        init(_ name: String, _ type: RowType) {
            self.name = name
            self.type = type
        }
    }

    /// The type of what matches a schema, bounds aside; an object of which nothing is known is
    /// written as the text of its JSON.
    init(_ schema: OutputSchema) {
        self =
            switch schema {
            case .string, .enumeration, .object([]): .text
            case .number: .number
            case .integer: .integer
            case .boolean: .boolean
            case .array(let element, _, _, _): .list(RowType(element))
            case .object(let properties):
                .object(properties.map { Member($0.name, RowType($0.schema)) })
            case .nullable(let schema): RowType(schema)
            }
    }
}

extension RowType {
    /// The value in the form that all values of the type have: every member there, in order, and
    /// numbers that need not be whole as such.
    func filled(_ value: JSONValue?) -> JSONValue {
        switch (self, value) {
        case (_, nil), (_, .null):
            return .null
        case (.text, .string(let text)):
            return .string(text)
        case (.text, let other?):
            return .string(other.description)
        case (.number, .integer(let number)):
            return .number(Double(number))
        case (.list(let element), .array(let values)):
            return .array(values.map { element.filled($0) })
        case (.object(let members), .object(let object)):
            return .object(Self.filled(object, members))
        case (_, let value?):
            return value
        }
    }

    private static func filled(_ object: JSONObject, _ members: [Member]) -> JSONObject {
        JSONObject(members.map { ($0.name, $0.type.filled(object[$0.name])) })
    }
}
