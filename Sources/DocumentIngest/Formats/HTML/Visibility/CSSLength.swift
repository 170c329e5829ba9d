/// A length as an inline style writes it.
struct CSSLength {
    /// What a number counts.
    enum Unit {
        case pixels, fontSizes, percent
        /// Hundredths of the window.
        case window
    }

    /// The number.
    let value: Double
    /// What it counts; pixels where nothing is said.
    let unit: Unit

    /// Reads a number with or without its unit; `nil` for anything else.
    init?(_ text: Substring) {
        let digits = text.prefix { "-+.0123456789".contains($0) }
        guard let value = Double(digits) else { return nil }
        switch text.dropFirst(digits.count) {
        case "em", "rem", "ex", "ch": self.init(value, .fontSizes)
        case "%": self.init(value, .percent)
        case "vw", "vh", "vmin", "vmax": self.init(value, .window)
        case "pt": self.init(value * 4 / 3, .pixels)
        case "in": self.init(value * 96, .pixels)
        case "cm": self.init(value * 38, .pixels)
        default: self.init(value, .pixels)
        }
    }

    private init(_ value: Double, _ unit: Unit) {
        self.value = value
        self.unit = unit
    }

    /// The same length in the other direction.
    var reversed: CSSLength { CSSLength(-value, unit) }

    /// Whether letters of this size cannot be read.
    var isTiny: Bool {
        switch unit {
        case .pixels: value <= 1.5
        case .fontSizes, .window: value <= 0.1
        case .percent: value <= 10
        }
    }

    /// Whether the length leads out of any screen, to the left or to the top.
    var isFarOut: Bool {
        switch unit {
        case .pixels: value <= -500
        case .fontSizes: value <= -50
        case .percent, .window: value <= -100
        }
    }

    /// Whether it leads out of any page, however wide.
    var isVeryFarOut: Bool {
        switch unit {
        case .pixels: value <= -5_000
        case .fontSizes: value <= -500
        case .percent, .window: value <= -500
        }
    }
}
