internal import FoundationEssentials

extension Date {
    /// A time as APIs write it, to the second; a fraction is dropped.
    init?(rfc3339 text: String) {
        let whole = text.replacing(/\.[0-9]+/, with: "")
        guard let date = try? Date(whole, strategy: .iso8601) else { return nil }
        self = date
    }
}
