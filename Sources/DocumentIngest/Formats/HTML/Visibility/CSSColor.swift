/// A colour as an inline style or attribute writes it.
struct CSSColor: Sendable, Hashable {
    /// Red, green and blue, from 0 to 255.
    private var channels: [Double]
    /// From 0 (transparent) to 1.
    private var alpha = 1.0

    /// White, the ground of a page where nothing says otherwise.
    static let white = CSSColor(channels: [255, 255, 255])

    /// Whether nothing of the colour can be seen.
    var isTransparent: Bool { alpha < 0.05 }

    /// Whether text of this colour cannot be told from a ground of the other.
    func isLike(_ other: CSSColor) -> Bool {
        zip(channels, other.channels).allSatisfy { abs($0 - $1) <= 8 }
    }

    private init(channels: [Double], alpha: Double = 1) {
        self.channels = channels
        self.alpha = alpha
    }

    /// Reads a name, `#rgb`, `#rrggbb` (with or without alpha), `rgb()`, `rgba()`, `hsl()` or
    /// `hsla()`; `nil` for anything else.
    init?(_ text: some StringProtocol) {
        let text = text.lowercased().filter { !$0.isNewline }
        if text == "transparent" {
            self.init(channels: [0, 0, 0], alpha: 0)
        } else if let hexadecimal = Self.names[text] ?? Self.digits(of: text) {
            self.init(hexadecimal: hexadecimal)
        } else {
            self.init(function: text)
        }
    }

    private static func digits(of text: String) -> String? {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.allSatisfy(\.isHexDigit) else { return nil }
        switch digits.count {
        case 3, 4: return digits.map { "\($0)\($0)" }.joined()
        case 6, 8: return String(digits)
        default: return nil
        }
    }

    private init?(hexadecimal: String) {
        guard let number = UInt32(hexadecimal, radix: 16) else { return nil }
        let hasAlpha = hexadecimal.count == 8
        let color = hasAlpha ? number >> 8 : number
        channels = [16, 8, 0].map { Double(color >> $0 & 255) }
        if hasAlpha { alpha = Double(number & 255) / 255 }
    }

    private init?(function text: String) {
        guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
        let values = text[text.index(after: open)...].dropLast()
            .split { $0 == "," || $0 == "/" || $0.isWhitespace }
        guard values.count >= 3 else { return nil }
        let alpha = values.count > 3 ? Self.number(values[3], whole: 1) : 1
        switch text[..<open] {
        case "rgb", "rgba":
            let channels = values.prefix(3).compactMap { Self.number($0, whole: 255) }
            guard channels.count == 3 else { return nil }
            self.init(channels: channels, alpha: alpha ?? 1)
        case "hsl", "hsla":
            guard let hue = Double(values[0].prefix { $0.isNumber || $0 == "." || $0 == "-" }),
                let saturation = Self.number(values[1], whole: 1),
                let lightness = Self.number(values[2], whole: 1)
            else { return nil }
            // CSS Color 4, section 7.
            let channels = [0.0, 8.0, 4.0].map { offset in
                let turn = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
                let place = turn < 0 ? turn + 12 : turn
                let spread = saturation * min(lightness, 1 - lightness)
                return 255 * (lightness - spread * max(-1, min(place - 3, min(9 - place, 1))))
            }
            self.init(channels: channels, alpha: alpha ?? 1)
        default:
            return nil
        }
    }

    /// A number, or a percentage of `whole`.
    private static func number(_ text: Substring, whole: Double) -> Double? {
        guard text.hasSuffix("%") else { return Double(text) }
        return Double(text.dropLast()).map { $0 / 100 * whole }
    }

    private static let names: [String: String] = [
        "white": "ffffff", "black": "000000", "red": "ff0000", "lime": "00ff00", "blue": "0000ff",
        "yellow": "ffff00", "aqua": "00ffff", "cyan": "00ffff", "fuchsia": "ff00ff",
        "magenta": "ff00ff", "silver": "c0c0c0", "gray": "808080", "grey": "808080",
        "maroon": "800000", "olive": "808000", "green": "008000", "purple": "800080",
        "teal": "008080", "navy": "000080", "orange": "ffa500", "snow": "fffafa",
        "ivory": "fffff0", "azure": "f0ffff", "honeydew": "f0fff0", "mintcream": "f5fffa",
        "ghostwhite": "f8f8ff", "whitesmoke": "f5f5f5", "floralwhite": "fffaf0",
        "aliceblue": "f0f8ff", "seashell": "fff5ee", "lavenderblush": "fff0f5",
        "lightyellow": "ffffe0", "lightcyan": "e0ffff", "beige": "f5f5dc", "linen": "faf0e6",
        "gainsboro": "dcdcdc", "lightgray": "d3d3d3", "lightgrey": "d3d3d3",
        "darkgray": "a9a9a9", "darkgrey": "a9a9a9", "dimgray": "696969", "dimgrey": "696969",
        "darkblue": "00008b", "darkgreen": "006400", "darkred": "8b0000", "pink": "ffc0cb",
    ]
}
