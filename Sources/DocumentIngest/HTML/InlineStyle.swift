/// The parts of a `style` attribute that decide whether text can be seen.
struct InlineStyle {
    private var properties: [Substring: Substring] = [:]

    /// Reads the declarations of an attribute.
    init(_ bytes: ArraySlice<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        for declaration in text.split(separator: ";") {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let name = declaration[..<colon].trimmed
            var value = declaration[declaration.index(after: colon)...].trimmed
            if let important = value.firstIndex(of: "!") { value = value[..<important].trimmed }
            properties[name] = value
        }
    }

    /// The colour of the text in a form that can be compared, where it is set.
    var color: String? { properties["color"].map(Self.normalized) }

    /// The colour behind the text, where it is set.
    var background: String? {
        if let color = properties["background-color"] { return Self.normalized(color) }
        guard let background = properties["background"], !background.contains("url(") else {
            return nil
        }
        return Self.normalized(background)
    }

    /// Whether the declarations as such hide the element.
    var hides: Bool {
        if properties["display"] == "none" { return true }
        if let visibility = properties["visibility"] {
            if visibility == "hidden" || visibility == "collapse" { return true }
        }
        if let size = properties["font-size"], Self.isZero(size) { return true }
        let clips = properties["overflow"] == "hidden" || properties["overflow"] == "clip"
        let hasNoWidth = properties["width"].map(Self.isZero) ?? false
        let hasNoHeight = properties["height"].map(Self.isZero) ?? false
        if (hasNoWidth && hasNoHeight) || (clips && (hasNoWidth || hasNoHeight)) { return true }
        return isOffScreen
    }

    private var isOffScreen: Bool {
        if Self.isFarOut(properties["text-indent"]) { return true }
        guard let position = properties["position"], position == "absolute" || position == "fixed"
        else { return false }
        if let clip = properties["clip"], clip.hasPrefix("rect(") {
            let numbers = clip.dropFirst(5).split { $0 == "," || $0 == " " || $0 == ")" }
            if numbers.allSatisfy({ Self.isZero($0) || $0 == "1px" }) { return true }
        }
        return ["left", "top", "right", "bottom", "margin-left", "margin-top"].contains {
            Self.isFarOut(properties[$0])
        }
    }

    /// Whether a length is zero, or too small to be seen.
    private static func isZero(_ length: Substring) -> Bool {
        guard let number = number(length) else { return false }
        return number == 0
    }

    /// Whether a length leads out of any screen.
    private static func isFarOut(_ length: Substring?) -> Bool {
        guard let length, let number = number(length), number < 0 else { return false }
        if length.hasSuffix("em") { return number <= -50 }
        if length.hasSuffix("%") { return number <= -100 }
        return number <= -500
    }

    private static func number(_ length: Substring) -> Double? {
        let digits = length.prefix { "-+.0123456789".contains($0) }
        return Double(digits)
    }

    /// Colours as they are commonly written, in one form.
    static func normalized(_ color: some StringProtocol) -> String {
        let compact = color.lowercased().filter { $0 != " " }
        switch compact {
        case "white": return "#ffffff"
        case "black": return "#000000"
        default: break
        }
        if compact.hasPrefix("#"), compact.count == 4 {
            return "#" + compact.dropFirst().map { "\($0)\($0)" }.joined()
        }
        if compact.hasPrefix("rgb"), let open = compact.firstIndex(of: "(") {
            let parts = compact[compact.index(after: open)...].split { $0 == "," || $0 == ")" }
            let numbers = parts.prefix(3).compactMap { UInt8($0) }
            if numbers.count == 3 {
                return "#"
                    + numbers.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            }
        }
        return compact
    }
}

extension Substring {
    /// The text without white space at its ends.
    fileprivate var trimmed: Substring {
        let start = drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...end]
    }
}
