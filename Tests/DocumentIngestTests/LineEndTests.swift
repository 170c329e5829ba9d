import AnalysisCore
import TestSupport
import Testing

@testable import DocumentIngest

/// Lines that end in any way are counted and written alike.
@Suite struct LineEndTests {
    /// Splits a text at LF, CR LF and CR, by looking at one byte after the other.
    private func lines(_ bytes: [UInt8]) -> (texts: [[UInt8]], pairs: [Bool]) {
        var texts: [[UInt8]] = [[]]
        var pairs: [Bool] = []
        var index = 0
        while index < bytes.count {
            let isPair = index + 1 < bytes.count && bytes[index] == 0x0D && bytes[index + 1] == 0x0A
            if bytes[index] == 0x0A || bytes[index] == 0x0D {
                texts.append([])
                pairs.append(isPair)
            } else {
                texts[texts.count - 1].append(bytes[index])
            }
            index += isPair ? 2 : 1
        }
        return (texts, pairs)
    }

    private func random(_ seed: Int) -> [UInt8] {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pool: [UInt8] = [0x0A, 0x0D, 0x0D, 0x61, 0x20, 0x00]
        return (0..<Int.random(in: 0...60, using: &generator)).map { _ in
            pool.randomElement(using: &generator) ?? 0x0A
        }
    }

    @Test(arguments: 0..<200)
    func `A text comes out with LF alone, however it is cut into parts`(seed: Int) {
        let source = random(seed)
        let (texts, pairs) = lines(source)
        let expected = Array(texts.joined(separator: [0x0A]))
        for size in [1, 2, 3, 100] {
            let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count + 1)
            defer { memory.deallocate() }
            var normalizer = LineNormalizer(into: memory)
            for start in stride(from: 0, to: source.count, by: size) {
                normalizer.append(
                    source.span.extracting(start..<min(source.count, start + size))
                )
            }
            normalizer.finish()
            #expect(Array(memory[..<normalizer.count]) == expected)
            #expect(normalizer.ends.count == pairs.count)
            for line in 0...pairs.count {
                #expect(normalizer.ends.pairs(inFirst: line) == pairs.prefix(line).count { $0 })
            }
            #expect(normalizer.nuls == source.count { $0 == 0 })
            #expect(normalizer.hasText == source.contains { $0 > 0x20 })
            #expect(!normalizer.isFull)
        }
    }

    @Test func `What does not fit is not written`() {
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 4)
        defer { memory.deallocate() }
        var normalizer = LineNormalizer(into: memory)
        normalizer.append(Array("abcd".utf8).span)
        #expect(!normalizer.isFull && normalizer.count == 4)
        normalizer.append(Array("e".utf8).span)
        #expect(normalizer.isFull && normalizer.count == 4)
    }

    @Test(arguments: 0..<100)
    func `The line of an offset is the number of ends before it, asked in any order`(seed: Int) {
        let source = random(seed) + random(seed + 1_000)
        var index = LineIndex(source.span)
        var generator = SeededGenerator(seed: UInt64(seed))
        let order = Array(source.indices)
        for offset in order + order.shuffled(using: &generator) + order.reversed() {
            // A CR LF belongs to the line that it ends.
            var before = source[..<offset]
            if source[offset] == 0x0A, before.last == 0x0D { before.removeLast() }
            let line = lines(Array(before)).pairs.count + 1
            #expect(index.line(at: offset) == line)
            #expect(index.anyLine(at: offset) == line)
        }
        #expect(index.lineStarts.count == lines(source).texts.count)
    }

    @Test func `A far line is found at once, and so is a near one behind it`() {
        let source = [UInt8](repeating: 0x0A, count: 5_000)
        var index = LineIndex(source.span)
        for offset in [0, 15, 16, 17, 18, 4_000, 4_001, 4_999, 3, 2_000] {
            #expect(index.line(at: offset) == offset + 1)
            #expect(index.anyLine(at: offset) == offset + 1)
        }
    }
}
