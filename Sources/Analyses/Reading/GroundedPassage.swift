import JSON

/// Where a quote or another value stands in its document.
struct GroundedPassage: Hashable {
    /// The field, such as `quote` or `items[2].quote`.
    var path: String
    /// The place; `nil` where the value does not occur in the document's text.
    var place: Place?
    /// Whether the document says it: also where it does so in what is known about its source.
    var isGrounded: Bool

    init(path: String, place: Place?, isGrounded: Bool? = nil) {
        self.path = path
        self.place = place
        self.isGrounded = isGrounded ?? (place != nil)
    }

    /// A range of the document and where it comes from.
    struct Place: Hashable {
        /// The range in the document's text, in Unicode scalars.
        var characters: Range<Int>
        /// The range in the document's text, in UTF-8 bytes.
        var bytes: Range<Int>
        /// The line of the source, from 1, where known.
        var line: Int?
        /// The byte range in the source, where known.
        var source: Range<Int>?
        /// What stands around it; kept for what the pipeline wants to be looked for.
        var context: Context?

        /// The members that lead to the source.
        static func members(line: Int?, source: Range<Int>?) -> JSONObject {
            var members = JSONObject()
            members["line"] = line.map { .integer(Int64($0)) }
            guard let source else { return members }
            members["source_start"] = .integer(Int64(source.lowerBound))
            members["source_end"] = .integer(Int64(source.upperBound))
            return members
        }
    }

    /// The text around a passage, so that it can be shown where the document is not at hand.
    struct Context: Hashable {
        /// How many Unicode scalars are kept on each side.
        static let length = 120

        var before: String
        var after: String
    }

    /// The passage as records hold it.
    var json: JSONValue {
        var object: JSONObject = ["grounded": .bool(isGrounded)]
        guard let place else { return .object(object) }
        object["start"] = .integer(Int64(place.characters.lowerBound))
        object["end"] = .integer(Int64(place.characters.upperBound))
        object["start_byte"] = .integer(Int64(place.bytes.lowerBound))
        object["end_byte"] = .integer(Int64(place.bytes.upperBound))
        for member in Place.members(line: place.line, source: place.source) {
            object[member.key] = member.value
        }
        object["before"] = place.context.map { .string($0.before) }
        object["after"] = place.context.map { .string($0.after) }
        return .object(object)
    }
}
