import AnalysisCore
import JSON

/// Leaves out of a value what the model has not copied from the document.
///
/// A grammar holds the model to that already, but for texts that are too long for one.
struct CopyCheck {
    let copies: DocumentCopies

    /// The value with null in the place of what is made up, and without such items of lists.
    ///
    /// - Parameters:
    ///   - value: What the model has written.
    ///   - schema: What was asked for.
    ///   - isCopied: Whether the field must stand in the document.
    /// - Returns: The value; `nil` where nothing is left of what must be there.
    func kept(_ value: JSONValue, of schema: OutputSchema, isCopied: Bool) -> JSONValue? {
        switch schema {
        case .nullable(let inner):
            return value == .null ? value : kept(value, of: inner, isCopied: isCopied) ?? .null
        case .array(let element, let least, _, _):
            let items = (value.array ?? []).compactMap {
                kept($0, of: element, isCopied: isCopied)
            }
            return only(.array(items), if: items.count >= least ?? 0)
        case .object(let properties):
            var members: [(String, JSONValue)] = []
            for property in properties {
                guard let member = value[property.name],
                    let kept = kept(member, of: property.schema, isCopied: property.isCopied)
                else { return nil }
                members.append((property.name, kept))
            }
            return .object(JSONObject(members))
        case .string(_, _, _, .passage):
            return only(value, if: value.string.map(copies.holds))
        case .string(_, _, _, .date) where isCopied:
            return only(value, if: value.string.map(copies.dates.contains))
        case .string(_, _, _, .currency):
            return only(value, if: value.string.map(copies.currencies.contains))
        case .number where isCopied, .integer where isCopied:
            return only(value, if: value.double.map(copies.holds))
        case .string, .number, .integer, .boolean, .enumeration:
            return value
        }
    }

    /// The value where a condition holds; a conditional expression would make null of `nil`.
    private func only(_ value: JSONValue, if condition: Bool?) -> JSONValue? {
        guard condition == true else { return nil }
        return value
    }
}
