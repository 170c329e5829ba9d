/// How the words of an element stand, where that changes what they say.
struct RunStyle: OptionSet {
    let rawValue: UInt8

    /// Above the line.
    static let above = RunStyle(rawValue: 1)
    /// Below the line.
    static let below = RunStyle(rawValue: 1 << 1)
    /// Struck through.
    static let struck = RunStyle(rawValue: 1 << 2)
    /// Where no reader sees them.
    static let hidden = RunStyle(rawValue: 1 << 3)
    /// Deleted, and kept to show that.
    static let deleted = RunStyle(rawValue: 1 << 4)
}
