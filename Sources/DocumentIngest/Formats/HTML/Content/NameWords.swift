/// The words that the classes and ids of elements are made of.
///
/// `postBody`, `post-body` and `post_body` are all the words `post` and `body`, and the pair of them.
enum NameWords {
    private static let mostNames = 12
    private static let mostWords = 8
    private static let lengths = 2...20
    private static let start: UInt32 = 2_166_136_261

    /// Calls a function with the hash of each word and of each pair of words that follow each other
    /// in one name.
    static func forEach(in names: ArraySlice<UInt8>, _ body: (UInt32) -> Void) {
        var count = 0
        for name in names.split(maxSplits: mostNames, whereSeparator: { $0 <= 0x20 }) {
            count += 1
            if count > mostNames { return }
            forEachWord(in: name, body)
        }
    }

    private static func forEachWord(in name: ArraySlice<UInt8>, _ body: (UInt32) -> Void) {
        var words = 0
        var pair: UInt32?
        var index = name.startIndex
        while index < name.endIndex, words < mostWords {
            guard isLetter(name[index]) else {
                index += 1
                continue
            }
            let first = index
            while index < name.endIndex, isCapital(name[index]) { index += 1 }
            while index < name.endIndex, isLetter(name[index]), !isCapital(name[index]) {
                index += 1
            }
            guard lengths.contains(index - first) else { continue }
            words += 1
            let word = name[first..<index]
            body(hash(word, from: start))
            if let pair { body(hash(word, from: hash([UInt8(ascii: "|")], from: pair))) }
            pair = hash(word, from: start)
        }
    }

    private static func hash(_ bytes: ArraySlice<UInt8>, from start: UInt32) -> UInt32 {
        bytes.reduce(start) {
            ($0 ^ UInt32($1 == UInt8(ascii: "|") ? $1 : $1 | 0x20)) &* 16_777_619
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
    }
}
