/// What a document calls a date.
enum DayText {
    /// Whether a year stands in it: a time of day is no date.
    static func namesYear(_ text: String) -> Bool {
        var digits = 0
        for byte in text.utf8 {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else {
                if digits == 4 || digits == 8 { return true }
                digits = 0
                continue
            }
            digits += 1
        }
        return digits == 4 || digits == 8 || digits == 14
    }
}
