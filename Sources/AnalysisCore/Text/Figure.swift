/// Figures as people read them, the same in every report and on the terminal.
public enum Figure {
    /// A count with its thousands apart: `12,345`.
    public static func text(_ count: Int) -> String {
        let digits = String(count.magnitude)
        var text = count < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }

    /// A count in at most four characters and a letter: `950`, `12.3k`, `4.56M`.
    public static func short(_ count: Int) -> String {
        let units: [(Double, String)] = [(1e9, "G"), (1e6, "M"), (1e3, "k")]
        for (size, letter) in units where Double(count) >= 0.9995 * size {
            let value = Double(count) / size
            let digits = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
            return text(value, digits: digits) + letter
        }
        return String(count)
    }

    /// A share in per cent: `66.7%`, `100%`; never rounded up to all nor down to none.
    public static func percent(_ share: Double) -> String {
        guard share.isFinite else { return "unknown" }
        if share > 0, share < 0.001 { return "<0.1%" }
        if share < 1, share > 0.999 { return ">99.9%" }
        let text = text(share * 100, digits: 1)
        return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + "%"
    }

    /// A share of a count in per cent; nothing of nothing is `0%`.
    public static func percent(_ part: Int, of whole: Int) -> String {
        percent(whole > 0 ? Double(part) / Double(whole) : 0)
    }

    /// A length of time: `0 ms`, `420 ms`, `12.3 s`, `4 min 5 s`, `2 h 10 min`.
    public static func text(_ duration: Duration) -> String {
        let seconds = max(0, duration / .seconds(1))
        if seconds < 0.9995 { return text(seconds * 1000, digits: 0) + " ms" }
        if seconds < 59.95 { return text(seconds, digits: 1) + " s" }
        let whole = Int(min(seconds, 1e15).rounded())
        if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(text(whole / 3600)) h \(whole % 3600 / 60) min"
    }

    /// A number with at most four decimals.
    public static func number(_ number: Double) -> String {
        guard number.isFinite else { return "unknown" }
        guard abs(number) < 1e15 else { return number.withoutFraction }
        var text = text(number, digits: 4)
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    /// A number with its thousands apart and at most two decimals where it is large, else four.
    public static func grouped(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e15 else { return Self.number(number) }
        guard abs(number) >= 1000 else { return Self.number(number) }
        let text = Self.number((number * 100).rounded() / 100)
        let parts = text.split(separator: ".", maxSplits: 1)
        guard let whole = Int(parts[0]) else { return text }
        return Self.text(whole) + (parts.count > 1 ? "." + parts[1] : "")
    }

    /// A number with so many decimals.
    static func text(_ number: Double, digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int64((abs(number) * scale).rounded())
        let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: Int64(scale))
        let sign = number < 0 && scaled != 0 ? "-" : ""
        guard digits > 0 else { return sign + String(whole) }
        let decimals = String(fraction)
        return sign + String(whole) + "."
            + String(repeating: "0", count: digits - decimals.count) + decimals
    }
}
