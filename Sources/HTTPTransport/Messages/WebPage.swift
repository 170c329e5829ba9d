/// A web page in place of what an API answers: a login page, or what a proxy says.
package struct WebPage: Sendable, Hashable {
    /// What stands in its `title`, on one line; empty where there is none.
    package let title: String

    /// The title is looked for in so many bytes.
    private static let longestHead = 16_384

    /// The page that a response is; `nil` for one that is none.
    ///
    /// - Parameters:
    ///   - headers: The header fields of the response.
    ///   - body: Its body, or the beginning of it.
    package init?(headers: HeaderFields, body: [UInt8]) {
        let type = headers["content-type"]?.lowercased() ?? ""
        let head = String(decoding: body.prefix(Self.longestHead), as: UTF8.self)
        let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(16).lowercased()
        let isMarkup = start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
        guard isMarkup || type.hasPrefix("text/html") && !start.hasPrefix("{") else { return nil }
        title = Self.title(in: head)
    }

    private static func title(in head: String) -> String {
        let lower = head.lowercased()
        guard lower.utf8.count == head.utf8.count,
            let tag = lower.firstRange(of: "<title"),
            let start = lower[tag.upperBound...].firstIndex(of: ">"),
            let end = lower[start...].firstRange(of: "</title")
        else { return "" }
        // The same number of bytes stands before a place in both texts.
        let bytes = Array(head.utf8)
        let from = lower.utf8.distance(from: lower.startIndex, to: start) + 1
        let to = lower.utf8.distance(from: lower.startIndex, to: end.lowerBound)
        return String(decoding: bytes[from..<to], as: UTF8.self)
            .split { $0.isWhitespace }
            .joined(separator: " ")
    }
}
