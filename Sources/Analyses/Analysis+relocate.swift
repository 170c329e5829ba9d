public import AnalysisCore
public import JSON

extension Analysis {
    /// The fields of a record about a text that stands elsewhere now, with lines and source bytes of
    /// this place.
    ///
    /// An answer of an earlier run says where its values stood then; the text is the same, what stood
    /// before it in its file may not be.
    ///
    /// - Parameters:
    ///   - fields: The fields.
    ///   - positions: Leads the text of the document back to its present source.
    /// - Returns: The fields; those without grounding are returned as they are.
    public static func relocated(_ fields: JSONObject, by positions: PositionMap) -> JSONObject {
        guard let grounding = fields[AnswerShape.grounding] else { return fields }
        var map = GroundingMap(grounding)
        for index in map.entries.indices { map.entries[index].relocate(by: positions) }
        var fields = fields
        fields[AnswerShape.grounding] = map.json
        return fields
    }
}

extension GroundingMap.Entry {
    /// Takes the places of the source that the range of the text comes from now.
    fileprivate mutating func relocate(by positions: PositionMap) {
        guard let object = value.object, let start = object["start_byte"]?.int,
            let end = object["end_byte"]?.int, start >= 0, start <= end
        else { return }
        let places = GroundedPassage.Place.members(
            line: positions.line(at: start),
            source: positions.source(of: start..<end)
        )
        var result = JSONObject()
        for member in object where !["line", "source_start", "source_end"].contains(member.key) {
            result[member.key] = member.value
            guard member.key == "end_byte" else { continue }
            for place in places { result[place.key] = place.value }
        }
        value = .object(result)
    }
}
