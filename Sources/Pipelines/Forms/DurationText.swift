/// Reads times as pipelines have them, such as `30s`, `10m` or `2h`.
public enum DurationText {
    /// The time that a text says, from 0 to 365 days; `nil` where it says none.
    public static func duration(_ text: String) -> Duration? {
        guard let seconds = UnitTable.time.value(of: text), (0...365 * 86_400).contains(seconds)
        else { return nil }
        return .milliseconds(Int64((seconds * 1000).rounded()))
    }
}
