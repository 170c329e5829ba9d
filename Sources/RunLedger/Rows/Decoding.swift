import AnalysisCore
import FoundationEssentials
import GRDB
import JSON

/// How columns become values of ours again.
///
/// The schema checks what is written, so that whatever does not fit here was changed by other
/// hands: the ledger counts as damaged.
enum Decoding {
    /// What a column holds that ours never hold.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static func object(_ text: String) throws -> JSONObject {
        guard let object = try JSONReader.value(of: text).object else {
            throw Failure(description: "no JSON object")
        }
        return object
    }

    static func list(_ text: String?) throws -> [String] {
        guard let text else { return [] }
        return try JSONReader.value(of: text).array?.compactMap(\.string) ?? []
    }

    /// The texts of a JSON object by name; none where the column is empty.
    static func texts(_ text: String?) throws -> [String: String] {
        guard let text else { return [:] }
        var texts: [String: String] = [:]
        for member in try object(text) { texts[member.key] = member.value.string }
        return texts
    }

    static func model(_ text: String) throws -> ModelReference {
        guard let model = ModelReference(text) else {
            throw Failure(description: "no model reference")
        }
        return model
    }

    static func time(_ text: String) throws -> Date {
        try Date(text, strategy: Encoding.timeStyle)
    }

    static func duration(nanoseconds: Int64) -> Duration {
        .nanoseconds(nanoseconds)
    }

    static func value<Value: RawRepresentable>(
        _ type: Value.Type,
        _ text: String
    ) throws -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: text) else {
            throw Failure(description: "an unknown \(type)")
        }
        return value
    }

    /// The usage in five columns that start at `column`; `nil` where it is unknown.
    static func usage(_ row: Row, at column: Int) -> TokenUsage? {
        guard let input = row[column] as Int? else { return nil }
        return TokenUsage(
            input: input,
            output: row[column + 1],
            cacheWrite5m: row[column + 2],
            cacheWrite1h: row[column + 3],
            cacheRead: row[column + 4]
        )
    }
}
