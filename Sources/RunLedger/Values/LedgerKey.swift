import FoundationEssentials

/// The key of a result: the SHA-256 of everything that decides it.
public typealias ResultKey = LedgerKey<KeySubject.Result>

/// The key of a request: the SHA-256 of all that is sent, the model included.
public typealias RequestKey = LedgerKey<KeySubject.Request>

/// What a key can stand for.
public enum KeySubject {
    /// The result of one document.
    public enum Result {}
    /// One call to a provider.
    public enum Request {}
}

/// A SHA-256 digest that knows what it stands for, without storage of its own on the heap.
public struct LedgerKey<Subject>: Hashable, Sendable {
    private var words: (UInt64, UInt64, UInt64, UInt64)

    /// The number of bytes of a key.
    public static var byteCount: Int { 32 }

    /// The key of a digest's bytes; `nil` unless there are 32 of them.
    public init?(_ bytes: some Sequence<UInt8>) {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var count = 0
        for byte in bytes {
            switch count / 8 {
            case 0: words.0 = words.0 << 8 | UInt64(byte)
            case 1: words.1 = words.1 << 8 | UInt64(byte)
            case 2: words.2 = words.2 << 8 | UInt64(byte)
            case 3: words.3 = words.3 << 8 | UInt64(byte)
            default: return nil
            }
            count += 1
        }
        guard count == Self.byteCount else { return nil }
        self.words = words
    }

    /// The key written as 64 hexadecimal digits; `nil` for any other text.
    public init?(hexadecimal text: some StringProtocol) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.byteCount)
        var high: UInt8?
        for character in text {
            guard character.isASCII, let digit = character.hexDigitValue else { return nil }
            if let first = high {
                bytes.append(first << 4 | UInt8(digit))
                high = nil
            } else {
                high = UInt8(digit)
            }
        }
        guard high == nil else { return nil }
        self.init(bytes)
    }

    /// The bytes of the digest.
    public var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
        }
    }

    /// The bytes as the database holds them.
    var data: Data {
        withUnsafeBytes(
            of: (
                words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
            )
        ) { Data($0) }
    }

    /// Whether two keys are the same.
    public static func == (left: Self, right: Self) -> Bool {
        left.words == right.words
    }

    /// Feeds the key to a hasher; one word of a digest is as good as four.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
    }
}

extension LedgerKey: CustomStringConvertible {
    /// 64 hexadecimal digits in lower case.
    public var description: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
