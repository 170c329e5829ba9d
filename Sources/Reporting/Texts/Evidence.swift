internal import JSON

/// The member `grounding` of a record's fields: for each field whose values are
/// looked for in the document, where they stand.
///
/// A place is an object with `start`, `end`, `line` and, where the text around is kept, `before`
/// and `after`; null, false, or an object whose `grounded` is false say that there is none.
enum Evidence {
    static func isGrounded(_ place: JSONValue) -> Bool {
        switch place {
        case .null, .bool(false): false
        case .object(let object): object["grounded"] != .bool(false)
        default: true
        }
    }

    /// The names of fields and what is said about the place of each quote in them.
    static func entries(in fields: JSONObject?) -> [(field: String, place: JSONValue)] {
        guard let grounding = fields?["grounding"]?.object else { return [] }
        return grounding.flatMap { member in
            (member.value.array ?? [member.value]).map { (member.key, $0) }
        }
    }

    /// The ranges of the document that quotes stand in, in Unicode scalars.
    static func places(in fields: JSONObject?) -> [Range<Int>] {
        entries(in: fields).compactMap { range(of: $0.place) }
    }

    /// The range of one place; `nil` where it says none.
    static func range(of place: JSONValue) -> Range<Int>? {
        guard isGrounded(place), let start = place["start"]?.int, let end = place["end"]?.int,
            0 <= start, start <= end
        else { return nil }
        return start..<end
    }
}
