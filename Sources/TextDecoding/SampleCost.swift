/// How unlikely a few words are as a text.
struct SampleCost {
    /// Which letters a text should have.
    enum Letters {
        case western, central, turkish, cyrillic, greek
    }

    private let text: [Unicode.Scalar]

    /// The cost of a text.
    init(_ text: [Unicode.Scalar]) {
        self.text = text
    }

    /// The sum over all characters beyond ASCII.
    func total(_ letters: Letters) -> Int {
        var cost = 0
        for index in text.indices where !text[index].isASCII {
            let scalar = text[index]
            if scalar.value < 0xA0 || scalar == "\u{FFFD}" {
                cost += 12
            } else if Self.isLetter(scalar) {
                cost += letter(index, letters)
            } else if letters == .cyrillic || letters == .greek {
                cost += 6
            } else {
                cost += sign(index)
            }
        }
        return letters == .greek ? cost + missingAccents : cost
    }

    // MARK: - Signs

    /// Signs stand at the border of words.
    private func sign(_ index: Int) -> Int {
        let scalar = text[index]
        let (before, behind) = neighbours(of: index)
        guard Self.signs.contains(scalar) else {
            return before == nil && behind == nil ? 5 : 11
        }
        if before != nil, behind != nil, !Self.joining.contains(scalar) { return 9 }
        if behind != nil, Self.closing.contains(scalar) { return 8 }
        if before != nil, Self.opening.contains(scalar) { return 8 }
        if before != nil, Self.numbers.contains(scalar) { return 4 }
        if behind != nil, scalar == "£" { return 7 }
        if scalar == "¿", behind?.properties.isLowercase == true, !text[index...].contains("?") {
            return 6
        }
        if scalar == "»", !text.contains("«") { return 4 }
        if scalar == "«", !text.contains("»") { return 4 }
        return 1
    }

    private static let signs = Set("“”‘’„‚–—…«»€£§©®°¿¡½¼‹›™·\u{A0}²³•ºª".unicodeScalars)
    private static let joining = Set("’–—·\u{A0}".unicodeScalars)
    private static let closing = Set("”»…°²³®™ºª½¼".unicodeScalars)
    private static let opening = Set("¿¡„‚«§©£".unicodeScalars)
    private static let numbers = Set("²³½¼".unicodeScalars)

    // MARK: - Letters

    private func letter(_ index: Int, _ letters: Letters) -> Int {
        let scalar = text[index]
        let (before, behind) = neighbours(of: index)
        var cost = frequency(of: scalar, letters)
        if let before, scalar.properties.isUppercase {
            cost += before.properties.isLowercase ? 6 : letters == .greek ? 2 : 1
        }
        switch letters {
        case .cyrillic, .greek:
            // Nobody mixes alphabets in a word.
            cost += 8 * [before, behind].count { $0?.isASCII == true }
            if letters == .greek, scalar == "ς", behind != nil { cost += 6 }
            if letters == .greek, scalar == "σ", behind == nil { cost += 6 }
        case .western:
            if let before, !before.isASCII, before != "ç", before != "Ç" { cost += 4 }
            cost += company(index)
        case .central:
            if before.map({ !$0.isASCII }) == true { cost += 1 }
            if "ąę".unicodeScalars.contains(scalar), before == nil { cost += 6 }
            if scalar == "Ý", behind?.properties.isLowercase == true { cost += 4 }
            if scalar == "ý", behind != nil { cost += 1 }
        case .turkish:
            if before.map({ !$0.isASCII }) == true { cost += 1 }
            if scalar == "ı", !isOfDarkVowels(index) { cost += 4 }
        }
        return cost
    }

    /// What a letter costs by itself: the rarer, the more.
    private func frequency(of scalar: Unicode.Scalar, _ letters: Letters) -> Int {
        let table =
            switch letters {
            case .western: Self.western
            case .central: Self.central
            case .turkish: Self.turkish
            case .cyrillic: Self.cyrillic
            case .greek: Self.greek
            }
        // Capital letters are as rare as small ones.
        let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        let isAlphabet = letters == .cyrillic || letters == .greek
        return table[small] ?? (isAlphabet ? 4 : 6)
    }

    private static func table(_ groups: (Int, String)...) -> [Unicode.Scalar: Int] {
        var table: [Unicode.Scalar: Int] = [:]
        for (cost, letters) in groups {
            for letter in letters.unicodeScalars { table[letter] = cost }
        }
        return table
    }

    private static let western = table((1, "éèêàâäáçíîñóôöúûüßåæøœ"), (2, "ãõëïìòù"))
    private static let central = table(
        (1, "ąćęłńóśźżáčďéěíňřšťúůýžőűöüôŕä"),
        (2, "ăâîşßçë"),
        (4, "ţľĺ"),
        (5, "đ")
    )
    private static let turkish = table((1, "çğıöşü\u{69}"), (2, "âîûé"))
    private static let cyrillic = table((1, "оеаинтсрвлкмдпу"), (2, "яыьгзбчйхжшюцщэфёъ"))
    private static let greek = table((1, "αοιετσνηυρπκμλςάέήίόύώ"), (2, "γδωχθφβξζψϊϋΐΰ"))

    /// Letters that words have in few places, where another encoding has one for the same byte that
    /// stands there often.
    private func company(_ index: Int) -> Int {
        let letter = text[index].properties.lowercaseMapping.unicodeScalars.first ?? text[index]
        let (before, behind) = small(neighbours(of: index))
        let isBeforeVowel = behind.map { Self.vowels.contains($0) } ?? false
        switch letter {
        case "æ": return behind == nil || isBeforeVowel ? 4 : 0
        case "è": return isBeforeVowel || behind == "k" || (behind != nil && before == nil) ? 4 : 0
        case "ê":
            let isRare = before.map { "jkzw".unicodeScalars.contains($0) } ?? false
            return isRare || behind.map { "kdzwj".unicodeScalars.contains($0) } ?? false ? 4 : 0
        case "ì":
            let isMixed = word(around: index).contains { "íáýúéó".unicodeScalars.contains($0) }
            return (behind == nil && before != nil ? 0 : 5) + (isMixed ? 4 : 0)
        case "ï": return before.map { Self.vowels.contains($0) } ?? false ? 0 : 5
        case "ñ": return isBeforeVowel ? 0 : 6
        case "ò":
            if before.map({ "aeoé".unicodeScalars.contains($0) }) ?? false { return 5 }
            return behind == nil ? 0 : 2
        case "õ": return behind == "e" ? 0 : 3
        case "ø":
            let isRare = behind.map { "iíaáouì".unicodeScalars.contains($0) } ?? false
            let isCluster = before.map { "pktbdvch".unicodeScalars.contains($0) } ?? true
            return isRare || (behind == "e" && isCluster) ? 4 : 0
        case "ù": return behind == nil ? 0 : 5
        case "û": return behind == "k" || behind == "z" ? 4 : 0
        case "œ":
            let isUsual =
                behind.map { "uidts".unicodeScalars.contains($0) } ?? false
                && before != "e" && before != "i"
            return isUsual ? 0 : 5
        case "þ": return before == nil ? 0 : 4
        case "ð": return before == nil ? 4 : 0
        case "ã": return behind == nil || behind == "o" || behind == "e" ? 0 : 1
        default: return 0
        }
    }

    private static let vowels = Set("aeiouyáéíóúý".unicodeScalars)

    /// Whether the vowels of a word are those that stand beside the ı of Turkish.
    private func isOfDarkVowels(_ index: Int) -> Bool {
        !word(around: index).contains { "eiöüâéáíóú".unicodeScalars.contains($0) }
    }

    /// What is to be paid for each word of Greek that has several syllables and no accent.
    private var missingAccents: Int {
        var cost = 0
        for word in text.split(whereSeparator: { !Self.isLetter($0) }) where word.count > 3 {
            let isSmall = word.allSatisfy(\.properties.isLowercase)
            let vowels = word.count { "αεηιουωάέήίόύώϊϋΐΰ".unicodeScalars.contains($0) }
            let hasAccent = word.contains { "άέήίόύώΐΰ".unicodeScalars.contains($0) }
            if isSmall, vowels > 1, !hasAccent { cost += 6 }
        }
        return cost
    }

    // MARK: - Neighbours

    private typealias Neighbours = (before: Unicode.Scalar?, behind: Unicode.Scalar?)

    private func small(_ letters: Neighbours) -> Neighbours {
        (
            letters.before?.properties.lowercaseMapping.unicodeScalars.first,
            letters.behind?.properties.lowercaseMapping.unicodeScalars.first
        )
    }

    /// The letters in front of a character and behind it.
    private func neighbours(of index: Int) -> Neighbours {
        let before = index > 0 ? text[index - 1] : nil
        let behind = index + 1 < text.count ? text[index + 1] : nil
        return (
            before.flatMap { Self.isLetter($0) ? $0 : nil },
            behind.flatMap { Self.isLetter($0) ? $0 : nil }
        )
    }

    /// The small letters of the word that a letter stands in.
    private func word(around index: Int) -> [Unicode.Scalar] {
        var start = index
        while start > 0, Self.isLetter(text[start - 1]) { start -= 1 }
        var end = index
        while end < text.count, Self.isLetter(text[end]) { end += 1 }
        return text[start..<end].flatMap { $0.properties.lowercaseMapping.unicodeScalars }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && scalar != "ª" && scalar != "º" && scalar != "µ"
    }
}
