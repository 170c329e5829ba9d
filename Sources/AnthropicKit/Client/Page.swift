import JSON

/// A page of a list.
public struct Page<Element: Sendable>: Sendable {
    /// The elements, newest first.
    public var elements: [Element]
    /// What to hand in to get the next page; `nil` on the last one.
    public var next: String?

    init(_ json: JSONValue, _ element: (JSONValue) -> Element?) {
        elements = (json["data"]?.array ?? []).compactMap(element)
        next = json["has_more"]?.bool == true ? json["last_id"]?.string : nil
    }
}

extension Page: Equatable where Element: Equatable {}
extension Page: Hashable where Element: Hashable {}
