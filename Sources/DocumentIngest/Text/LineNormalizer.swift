import AnalysisCore
import Glibc

/// Writes a text into memory that is there already, part by part, with its lines ended by LF.
struct LineNormalizer {
    /// How many bytes were written.
    private(set) var count = 0
    /// How the lines ended.
    private(set) var ends = LineEnds()
    /// How many NUL characters there are.
    private(set) var nuls = 0
    /// Whether there is anything but white space and controls.
    private(set) var hasText = false
    /// Whether the memory was too small.
    private(set) var isFull = false

    private let target: UnsafeMutableBufferPointer<UInt8>
    /// The last byte was a CR: whether it ends the line alone, the next one tells.
    private var endsWithReturn = false

    /// Writes into memory, which must stay until the last part is written.
    init(into target: UnsafeMutableBufferPointer<UInt8>) {
        self.target = target
    }

    /// Writes the next part.
    mutating func append(_ part: Span<UInt8>) {
        guard part.count <= target.count - count else {
            isFull = true
            return
        }
        part.withUnsafeBufferPointer { append($0) }
    }

    private mutating func append(_ part: UnsafeBufferPointer<UInt8>) {
        if !hasText { hasText = part.contains { $0 > 0x20 } }
        nuls += part.span.count(of: 0)
        var start = 0
        if endsWithReturn, let first = part.first {
            endLine(isPair: first == 0x0A)
            if first == 0x0A { start = 1 }
        }
        var feed = part.span.firstIndex(of: 0x0A, from: start)
        var carriage = part.span.firstIndex(of: 0x0D, from: start)
        while start < part.count {
            if feed <= carriage {
                copy(part, start..<min(feed + 1, part.count))
                if feed < part.count { ends.append(isPair: false) }
                start = feed + 1
            } else {
                copy(part, start..<carriage)
                target[count] = 0x0A
                count += 1
                start = carriage + 1
                endsWithReturn = start == part.count
                if !endsWithReturn {
                    endLine(isPair: part[start] == 0x0A)
                    if part[start] == 0x0A { start += 1 }
                }
                carriage = part.span.firstIndex(of: 0x0D, from: start)
            }
            if feed < start { feed = part.span.firstIndex(of: 0x0A, from: start) }
        }
    }

    /// Ends a line that a CR has ended, alone or with the LF behind it.
    private mutating func endLine(isPair: Bool) {
        ends.append(isPair: isPair)
        endsWithReturn = false
    }

    /// Ends the text.
    mutating func finish() {
        if endsWithReturn { endLine(isPair: false) }
    }

    private mutating func copy(_ part: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty, let source = part.baseAddress, let target = target.baseAddress else {
            return
        }
        memcpy(target + count, source + range.lowerBound, range.count)
        count += range.count
    }
}
