/// Finds words in the ids and class names of elements, all at once.
///
/// Names are read as words: `postBody`, `post-body` and `post_body` are all `|post|body|`, and each
/// name of a list stands between spaces: `" |post|body| |wide| "`. Patterns are written in the same
/// form, so that `|nav|` is a word of its own, `|share` starts a word and ` |comment` starts a name.
/// The matcher is an Aho-Corasick automaton with a full table: one look-up a byte.
struct NameMatcher: Sendable {
    /// The kinds of names, as a set.
    struct Kinds: OptionSet, Sendable {
        let rawValue: UInt32
    }

    private static let width = 40
    private var transitions: [UInt16] = []
    private var outputs: [UInt32] = []

    /// A matcher for patterns, each with the kinds that it speaks for.
    init(_ patterns: [(Kinds, [String])]) {
        addState()
        for (kinds, words) in patterns {
            for word in words { add(word, kinds) }
        }
        connect()
    }

    private mutating func addState() {
        transitions.append(contentsOf: repeatElement(UInt16.max, count: Self.width))
        outputs.append(0)
    }

    private mutating func add(_ word: String, _ kinds: Kinds) {
        var state = 0
        for byte in word.utf8 {
            let slot = state * Self.width + Int(Self.symbols[Int(byte)])
            if transitions[slot] == .max {
                transitions[slot] = UInt16(outputs.count)
                addState()
            }
            state = Int(transitions[slot])
        }
        outputs[state] |= kinds.rawValue
    }

    /// Completes the table: where a pattern does not go on, the longest suffix that may.
    private mutating func connect() {
        var suffix = Array(repeating: 0, count: outputs.count)
        var queue = [0]
        var next = 0
        while next < queue.count {
            let state = queue[next]
            next += 1
            for symbol in 0..<Self.width {
                let slot = state * Self.width + symbol
                let fallback =
                    state == 0 ? 0 : Int(transitions[suffix[state] * Self.width + symbol])
                if transitions[slot] == .max {
                    transitions[slot] = UInt16(fallback)
                } else {
                    let child = Int(transitions[slot])
                    suffix[child] = fallback
                    outputs[child] |= outputs[fallback]
                    queue.append(child)
                }
            }
        }
    }

    /// The kinds of all patterns that occur in a list of names.
    func kinds(of names: ArraySlice<UInt8>) -> Kinds {
        guard !names.isEmpty else { return [] }
        var found: UInt32 = 0
        var state = 0
        func feed(_ symbol: UInt8) {
            state = Int(transitions[state * Self.width + Int(symbol)])
            found |= outputs[state]
        }
        let space = Self.symbols[Int(UInt8(ascii: " "))]
        let bar = Self.symbols[Int(UInt8(ascii: "|"))]
        feed(space)
        var inName = false
        var previous: UInt8 = 0
        for byte in names {
            switch byte {
            case UInt8(ascii: " "), 0x09, 0x0A, 0x0C, 0x0D:
                if inName {
                    feed(bar)
                    feed(space)
                }
                inName = false
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "/"),
                UInt8(ascii: "."):
                if inName, previous != byte { feed(bar) }
            default:
                let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
                let followsSmall = UInt8(ascii: "a")...UInt8(ascii: "z") ~= previous
                if !inName || (isCapital && followsSmall) { feed(bar) }
                inName = true
                feed(Self.symbols[Int(byte)])
            }
            previous = byte
        }
        if inName {
            feed(bar)
            feed(space)
        }
        return Kinds(rawValue: found)
    }

    /// Each byte's symbol: letters without case, digits, the space, the bar, and one for the rest.
    private static let symbols: [UInt8] = {
        var symbols = [UInt8](repeating: 39, count: 256)
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            symbols[Int(letter)] = letter - UInt8(ascii: "a")
            symbols[Int(letter - 32)] = letter - UInt8(ascii: "a")
        }
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") {
            symbols[Int(digit)] = digit - UInt8(ascii: "0") + 26
        }
        symbols[Int(UInt8(ascii: " "))] = 36
        symbols[Int(UInt8(ascii: "|"))] = 37
        return symbols
    }()
}
