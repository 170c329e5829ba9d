/// The numbers that stand in a text, as people write them.
///
/// `1,234.50`, `1.234,50`, `1 234`, `12 %` and the like, by the separators that they show; a number
/// that can be read in two ways is there twice.
package struct DocumentNumbers: Sendable, Hashable {
    /// A number and its place.
    package struct Found: Sendable, Hashable {
        /// The number as JSON writes it, with the decimals that the text has.
        package var text: String
        /// The number.
        package var value: Double
        /// Where it stands, in UTF-8 bytes.
        package var bytes: Range<Int>
        /// Whether a field may be offered it: not so what is only meant, as 0.2 by 20%.
        var isWritten: Bool
    }

    /// The numbers in the order of the text.
    package private(set) var found: [Found] = []

    private let text: [UInt8]
    /// The groups of digits of the longest number, and the digits of the longest group: what is
    /// longer counts nothing, and a table of digits is no one number.
    private static let (mostGroups, mostDigits) = (8, 40)

    /// The numbers of a text.
    package init(_ text: String) {
        self.text = Array(text.utf8)
        var words = DocumentWord.all(in: self.text)[...]
        var open: [(GroupedNumber, Range<Int>)] = []
        var decimals: Set<Character> = []
        while let first = words.first {
            guard first.digits > 0 else {
                addSpelled(first)
                words.removeFirst()
                continue
            }
            var run = [first]
            while let last = run.last, run.count < Self.mostGroups, words.count > run.count,
                separator(from: last, to: words[words.startIndex + run.count]) != nil
            {
                run.append(words[words.startIndex + run.count])
            }
            words.removeFirst(run.count)
            guard run.allSatisfy({ $0.digits <= Self.mostDigits }) else { continue }
            for (number, bytes) in numbers(of: run) {
                if let decimal = number.decimal { decimals.insert(decimal) }
                open.append((number, bytes))
            }
        }
        for (number, bytes) in open {
            add(number.readings(usualDecimals: decimals), at: bytes)
        }
        found.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
    }

    /// The place of a number; `nil` where the text does not have it, whatever its sign.
    package func place(of number: Double) -> Range<Int>? {
        let wanted = number.magnitude
        return found.first { abs($0.value.magnitude - wanted) <= 1e-9 * wanted }?.bytes
    }

    /// What a field may hold: each number once, in the order of the text.
    package var candidates: [Found] {
        var seen: Set<Double> = []
        return found.filter { $0.isWritten && seen.insert($0.value).inserted }
    }
}

extension DocumentNumbers {
    /// The character between two runs of digits that may be of one number.
    private func separator(from word: DocumentWord, to next: DocumentWord) -> Character? {
        guard next.digits > 0 else { return nil }
        let gap = text[word.bytes.upperBound..<next.bytes.lowerBound]
        switch Array(gap) {
        case [0x2E]: return "."
        case [0x2C]: return ","
        case [0x27], [0xE2, 0x80, 0x99]: return "'"
        case [0x20], [0xC2, 0xA0], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF]:
            // A space groups thousands or stands between two numbers.
            return word.digits <= 3 && next.digits == 3 ? " " : nil
        default: return nil
        }
    }

    /// The numbers of a run of digits with separators; both readings where a space may be either.
    private func numbers(of run: [DocumentWord]) -> [(GroupedNumber, Range<Int>)] {
        var groups: [String] = []
        var separators: [Character] = []
        for (index, word) in run.enumerated() {
            groups.append(String(decoding: text[word.bytes], as: UTF8.self))
            if index > 0, let separator = separator(from: run[index - 1], to: word) {
                separators.append(separator)
            }
        }
        let bytes = run[0].bytes.lowerBound..<run[run.count - 1].bytes.upperBound
        let whole = GroupedNumber(groups: groups, separators: separators).map { [($0, bytes)] }
        guard let space = separators.lastIndex(of: " ") else {
            return whole
                ?? run.flatMap { word in
                    GroupedNumber(groups: [String(decoding: text[word.bytes], as: UTF8.self)])
                        .map { [($0, word.bytes)] } ?? []
                }
        }
        let parts = numbers(of: Array(run[...space])) + numbers(of: Array(run[(space + 1)...]))
        return (whole ?? []) + parts
    }

    private mutating func add(_ readings: [String], at bytes: Range<Int>) {
        let isNegative = hasSign(before: bytes.lowerBound)
        for (index, reading) in readings.enumerated() {
            let written = (isNegative ? "-" : "") + reading
            guard let value = Double(written), value.isFinite else { continue }
            add(written, value, bytes, isWritten: index == 0)
            if let factor = factor(after: bytes.upperBound) {
                add("", value * factor, bytes, isWritten: false)
            }
        }
    }

    private mutating func add(
        _ text: String,
        _ value: Double,
        _ bytes: Range<Int>,
        isWritten: Bool
    ) {
        found.append(Found(text: text, value: value, bytes: bytes, isWritten: isWritten))
    }

    /// Whether a minus stands before a number, perhaps with the sign of a currency between, and is
    /// no hyphen of a word.
    private func hasSign(before start: Int) -> Bool {
        var head = text[max(0, start - 8)..<start]
        if head.last == 0x24 {
            head.removeLast()
        } else if Array(head.suffix(3)) == [0xE2, 0x82, 0xAC] {
            head.removeLast(3)
        }
        if Array(head.suffix(3)) == [0xE2, 0x88, 0x92] { return true }
        guard head.popLast() == 0x2D else { return false }
        return head.last.map { !(0x30...0x39 ~= $0) && !(0x61...0x7A ~= $0 | 0x20) && $0 < 0x80 }
            ?? true
    }

    /// What a percent sign or a word behind a number makes of it.
    private func factor(after end: Int) -> Double? {
        var rest = text[end..<min(text.count, end + 16)]
        while rest.first == 0x20 { rest.removeFirst() }
        if rest.first == 0x25 { return 0.01 }
        let word = rest.prefix { 0x61...0x7A ~= $0 | 0x20 }
        guard !word.isEmpty else { return nil }
        return Self.factors[String(decoding: word, as: UTF8.self).lowercased()]
    }

    private static let factors: [String: Double] = [
        "percent": 0.01, "prozent": 0.01, "k": 1e3, "thousand": 1e3, "tsd": 1e3, "m": 1e6,
        "mio": 1e6, "mn": 1e6, "million": 1e6, "millions": 1e6, "millionen": 1e6, "bn": 1e9,
        "billion": 1e9, "billions": 1e9, "mrd": 1e9, "milliarden": 1e9, "milliards": 1e9,
    ]

    /// A small number as a word.
    private mutating func addSpelled(_ word: DocumentWord) {
        guard 3...9 ~= word.bytes.count,
            let value = Self.spelled[
                String(decoding: text[word.bytes], as: UTF8.self).lowercased()
            ]
        else { return }
        add("", value, word.bytes, isWritten: false)
    }

    private static let spelled: [String: Double] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
        "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100,
        "null": 0, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
        "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
        "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
        "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
        "nueve": 9, "diez": 10,
    ]
}
