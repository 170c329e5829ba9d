internal import JSON

/// The member `grounding` of a record's fields: for each quote field, where the quote stands.
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
}
