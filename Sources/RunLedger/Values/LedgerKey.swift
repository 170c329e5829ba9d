import FoundationEssentials

/// The key of a result: the SHA-256 of everything that decides it.
public typealias ResultKey = LedgerKey<KeySubject.Result>

/// The key of a request: the SHA-256 of all that is sent, the model included.
public typealias RequestKey = LedgerKey<KeySubject.Request>

/// The key of an endpoint: the SHA-256 of provider, address, model and key, of which none can be
/// read from it.
public typealias EndpointKey = LedgerKey<KeySubject.Endpoint>

/// What a key can stand for.
public enum KeySubject {
    /// The result of one document.
    public enum Result {}
    /// One call to a provider.
    public enum Request {}
    /// A model at a server, asked with a key.
    public enum Endpoint {}
}

/// A SHA-256 digest that knows what it stands for, without storage of its own on the heap.
public struct LedgerKey<Subject>: Hashable, Sendable {
    private var words: (UInt64, UInt64, UInt64, UInt64)

    /// The number of bytes of a key.
    public static var byteCount: Int { 32 }

    /// The key of a digest's bytes; `nil` unless there are 32 of them.
    public init?(_ bytes: some Sequence<UInt8>) {
        let key = Array(bytes).withUnsafeBytes { Self(raw: $0) }
        guard let key else { return nil }
        self = key
    }

    /// The key of a digest's bytes where they are; `nil` unless there are 32 of them.
    init?(raw bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.byteCount else { return nil }
        func word(at offset: Int) -> UInt64 {
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        words = (word(at: 0), word(at: 8), word(at: 16), word(at: 24))
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
        withBytes { Array($0) }
    }

    /// The bytes as the database holds them.
    var data: Data {
        withBytes { Data($0) }
    }

    /// Lends the bytes of the digest.
    func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
        withUnsafeBytes(
            of: (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian),
            body
        )
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
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(2 * Self.byteCount)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
