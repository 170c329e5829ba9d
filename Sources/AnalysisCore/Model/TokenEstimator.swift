/// Estimates how many tokens a text is, without a tokenizer, from the scripts it is written in.
///
/// Current tokenizers spend about one token on four Latin letters, on two Cyrillic or Greek ones,
/// on one and a half kana or hangul, and on one CJK ideograph; digits go in groups of up to three,
/// and punctuation mostly alone. The result leans high: a budget that is kept on estimates must
/// hold on real counts too. The executor corrects it by the usage that a model reports.
public struct TokenEstimator: Sendable, Hashable {
    /// The model's tokens for each token of the common estimate: 1 for most, 1.3 for Claude
    /// models from 4.7 on.
    public var scale: Double

    /// An estimator; a scale of 1 by default.
    public init(scale: Double = 1) {
        self.scale = scale
    }

    /// The number of tokens that a text has, about; 0 only for an empty text.
    public func tokens(in text: String) -> Int { tokens(in: text[...]) }

    /// The number of tokens that a part of a text has, about; 0 only for an empty part.
    public func tokens(in text: Substring) -> Int {
        var sixtieths = 0
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    sixtieths += Self.weights[Int(byte)]
                    index += 1
                } else {
                    let (weight, length) = Self.weight(of: bytes, at: index)
                    sixtieths += weight
                    index += length
                }
            }
        }
        guard sixtieths > 0 else { return 0 }
        return max(1, Int((Double(sixtieths) / 60 * scale).rounded(.up)))
    }

    /// The weight of each ASCII character in sixtieths of a token.
    private static let weights: [Int] = (0..<128).map { byte in
        switch UInt8(byte) {
        // A single space belongs to the word behind it.
        case UInt8(ascii: " "): 4
        case 0x09, 0x0A, 0x0D: 30
        case UInt8(ascii: "a")...UInt8(ascii: "z"): 13
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): 22
        case UInt8(ascii: "0")...UInt8(ascii: "9"): 26
        case 0..<0x20, 0x7F: 60
        default: 42
        }
    }

    /// The weight in sixtieths and the length in bytes of the scalar that starts at `index`.
    private static func weight(
        of bytes: UnsafeBufferPointer<UInt8>,
        at index: Int
    ) -> (weight: Int, length: Int) {
        let byte = bytes[index]
        switch byte {
        case 0xC2...0xCA: return (32, 2)  // Latin with diacritics
        case 0xCB...0xD4: return (30, 2)  // Greek, Cyrillic
        case 0xD5...0xDF: return (40, 2)  // Armenian, Hebrew, Arabic, Syriac
        case 0xE0...0xE1: return (60, 3)  // Indic, South-East Asian, Georgian, Ethiopic
        case 0xE2: return (50, 3)  // punctuation and symbols
        case 0xE3: return (45, 3)  // kana, CJK punctuation
        case 0xE4...0xE9: return (62, 3)  // ideographs
        case 0xEA...0xED: return (50, 3)  // hangul
        case 0xEE...0xEF: return (60, 3)
        default: return (120, 4)  // emoji, rare ideographs
        }
    }
}
