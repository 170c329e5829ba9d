public import JSON

extension AnalysisSpec {
    /// Everything that the specification says, in one fixed form: two specifications are equal
    /// exactly if their canonical forms are, in this and later versions of the tool.
    ///
    /// Keys of requests are made from it, so that what it says about older specifications never
    /// changes. How values are looked for is part of it only where it changes what is asked; the
    /// rest of it is `groundingForm`.
    public var canonical: JSONValue {
        [
            "analysis": .string(kind.name), "task": .object(task.canonical),
            "fields": fields.canonical,
        ]
    }
}

extension [FieldSpec] {
    fileprivate var canonical: JSONValue {
        .array(
            map { field in
                var object: JSONObject = ["name": .string(field.name)]
                object["description"] = field.description.map { .string($0) }
                object["required"] = .bool(field.isRequired)
                object["type"] = field.type.canonical
                return .object(object)
            }
        )
    }
}

extension FieldType {
    fileprivate var canonical: JSONValue {
        var object = JSONObject()
        switch self {
        case .string(let bounds):
            object["string"] = .string((bounds.grounding ?? .off).rawValue)
            object["min_length"] = bounds.minLength.map { .integer(Int64($0)) }
            object["max_length"] = bounds.maxLength.map { .integer(Int64($0)) }
            object["pattern"] = bounds.pattern.map { .string($0) }
        case .number(let bounds):
            object["number"] = bounds.canonical
        case .integer(let bounds):
            object["integer"] = bounds.canonical
        case .boolean:
            object["boolean"] = true
        case .date(let order, _):
            object["date"] = order.map { .string($0.rawValue) } ?? .null
        case .enumeration(let values):
            object["enum"] = .array(values.map { .string($0) })
        case .quote(let grounding):
            object["quote"] = .string(grounding.rawValue)
        case .list(let element, let bounds):
            object["list"] = element.canonical
            object["min_items"] = bounds.minItems.map { .integer(Int64($0)) }
            object["max_items"] = bounds.maxItems.map { .integer(Int64($0)) }
        case .object(let fields):
            object["object"] = fields.canonical
        }
        return .object(object)
    }
}

extension NumberBounds {
    fileprivate var canonical: JSONValue {
        var object = JSONObject()
        object["minimum"] = minimum.map { .number($0) }
        object["maximum"] = maximum.map { .number($0) }
        object["decimal"] = decimal.map { .string($0.rawValue) }
        return .object(object)
    }
}
