import JSON

/// Where the quotes and other values of a record stand, as its field `grounding` holds it.
///
/// A member is named after the field, without the numbers of list items. A field in a list has a
/// list of places, each of which says in `field` which item it belongs to.
struct GroundingMap: Hashable {
    /// One quote: its path, such as `items[2].quote`, and what is known about its place.
    struct Entry: Hashable {
        var path: String
        var value: JSONValue
    }

    /// The quotes in order.
    var entries: [Entry]

    init(_ passages: [GroundedPassage]) {
        entries = passages.map { Entry(path: $0.path, value: $0.json) }
    }

    init(entries: [Entry] = []) {
        self.entries = entries
    }

    /// Reads the field of a record back.
    init(_ json: JSONValue?) {
        entries = (json?.object ?? JSONObject()).flatMap { member in
            guard let items = member.value.array else {
                return [Entry(path: member.key, value: member.value)]
            }
            return items.map { item in
                var value = item.object ?? JSONObject()
                let path = value["field"]?.string ?? member.key
                value["field"] = nil
                return Entry(path: path, value: .object(value))
            }
        }
    }

    /// The field of a record.
    var json: JSONValue {
        var result = JSONObject()
        for entry in entries {
            let name = Self.name(of: entry.path)
            guard name != entry.path, let object = entry.value.object else {
                result[name] = entry.value
                continue
            }
            let located = JSONObject(
                [("field", .string(entry.path))] + object.map { ($0.key, $0.value) }
            )
            result[name] = .array((result[name]?.array ?? []) + [.object(located)])
        }
        return .object(result)
    }

    /// A path without the numbers of list items.
    private static func name(of path: String) -> String {
        var name = ""
        var isInside = false
        for character in path {
            switch character {
            case "[": isInside = true
            case "]": isInside = false
            default: if !isInside { name.append(character) }
            }
        }
        return name
    }
}
