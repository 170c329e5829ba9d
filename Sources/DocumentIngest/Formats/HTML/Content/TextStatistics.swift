/// What can be counted in a piece of text without knowing its language.
struct TextStatistics {
    /// Bytes that are no white space.
    var letters: Int32 = 0
    /// Those of them that stand in links.
    var linkLetters: Int32 = 0
    /// Those of them that stand in buttons, labels and lists to select from.
    var controlLetters: Int32 = 0
    /// Unicode scalars that are no white space.
    var scalars: Int32 = 0
    /// Runs of anything but white space.
    var words: Int32 = 0
    /// Words that end with a full stop, a question mark or an exclamation mark.
    var sentences: Int32 = 0
    /// Commas and semicolons.
    var commas: Int32 = 0
    /// Decimal digits.
    var digits: Int32 = 0
    /// Capital letters of ASCII.
    var capitals: Int32 = 0
    /// Marks that stand between links and labels: `|`, `/`, `·`, `»` and the like.
    var dividers: Int32 = 0
    /// Signs of currencies.
    var currencies: Int32 = 0
    /// How many `@` and `©` there are.
    var signatures: Int32 = 0
    /// A hash of the bytes that are no white space.
    var hash: UInt32 = 2_166_136_261
    /// The first byte that is no white space.
    var first: UInt8 = 0
    /// The last two bytes that are no white space, the very last one in the lower half.
    var last: UInt16 = 0

    /// Opening brackets.
    var brackets: Int32 = 0
    /// Words of four digits that may be years.
    var years: Int32 = 0
    /// Frequent words of English, German, French, Spanish and Italian that carry no meaning.
    var fillers: Int32 = 0
    /// The letters of the longest word.
    var longestWord: Int32 = 0
    /// The hashes of the words, in a text of a few words; empty for a longer one.
    var labels: [UInt32] = []

    /// A text of more words than this is no label.
    static let mostLabelWords = 8

    private var isInWord = false
    private var wordHash = Self.emptyHash
    private var wordLetters: Int32 = 0
    private var wordDigits: Int32 = 0
    private var labelWords = 0

    private static let emptyHash: UInt32 = 2_166_136_261

    /// Counts what a text adds.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - isLink: Whether the text stands in a link.
    ///   - isControl: Whether it stands in a control.
    mutating func add(_ bytes: Span<UInt8>, isLink: Bool, isControl: Bool) {
        let before = letters
        for index in bytes.indices {
            let byte = bytes[index]
            if byte <= 0x20 {
                endWord()
                continue
            }
            if !isInWord {
                isInWord = true
                words += 1
                if first == 0 { first = byte }
            }
            letters += 1
            hash = (hash ^ UInt32(byte)) &* 16_777_619
            if byte & 0xC0 != 0x80 { scalars += 1 }
            if byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
                || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            {
                wordHash = (wordHash ^ UInt32(byte | 0x20)) &* 16_777_619
                wordLetters += 1
            }
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                wordDigits += 1
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
            case UInt8(ascii: ","), UInt8(ascii: ";"): commas += 1
            case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "#"):
                dividers += 1
            case UInt8(ascii: "("), UInt8(ascii: "["): brackets += 1
            case UInt8(ascii: "$"): currencies += 1
            case UInt8(ascii: "@"): signatures += 1
            case 0xA3 where last & 0xFF == 0xC2, 0xA5 where last & 0xFF == 0xC2: currencies += 1
            case 0xA9 where last & 0xFF == 0xC2: signatures += 1
            case 0xAB where last & 0xFF == 0xC2, 0xB7 where last & 0xFF == 0xC2,
                0xBB where last & 0xFF == 0xC2:
                dividers += 1
            case 0xAC where last == 0xE282: currencies += 1
            case 0x82 where last == 0xE380: sentences += 1
            case 0x8C where last == 0xEFBC: commas += 1
            default: break
            }
            last = last << 8 | UInt16(byte)
        }
        if isLink { linkLetters += letters - before }
        if isControl { controlLetters += letters - before }
    }

    /// Ends a word, as a line end does.
    mutating func endWord() {
        guard isInWord else { return }
        isInWord = false
        if Self.endsSentence(last) { sentences += 1 }
        longestWord = max(longestWord, wordLetters)
        if wordLetters > wordDigits {
            if Self.fillers.contains(wordHash) { fillers += 1 }
            labelWords += 1
            if labelWords <= Self.mostLabelWords {
                labels.append(wordHash)
            } else if !labels.isEmpty {
                labels = []
            }
        } else if wordDigits == 4 {
            years += 1
        }
        wordHash = Self.emptyHash
        wordLetters = 0
        wordDigits = 0
    }

    private static let fillers = Set(
        """
        the and of to in is that for it with as on was are be der die das und ist von mit zu den
        ein eine nicht la les des et est que pour el los en una por del di il che you your we our
        """.split(whereSeparator: \.isWhitespace).map { word in
            word.utf8.reduce(emptyHash) { ($0 ^ UInt32($1)) &* 16_777_619 }
        }
    )

    /// How the text ends: 0 for none of these, 1 like a sentence, 2 with a colon, 3 with a comma,
    /// 4 with three dots in one.
    var ending: Float {
        if Self.endsSentence(last) || last == 0x8082 { return 1 }
        switch UInt8(truncatingIfNeeded: last) {
        case UInt8(ascii: ":"): return 2
        case UInt8(ascii: ","), UInt8(ascii: ";"): return 3
        case 0xA6 where last >> 8 == 0x80: return 4
        default: return 0
        }
    }

    private static func endsSentence(_ last: UInt16) -> Bool {
        func isStop(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
        }
        let byte = UInt8(truncatingIfNeeded: last)
        if isStop(byte) { return true }
        // A quotation mark or bracket may follow.
        let isClosing = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ")") || byte == 0x9D
        return isClosing && isStop(UInt8(truncatingIfNeeded: last >> 8))
    }
}
