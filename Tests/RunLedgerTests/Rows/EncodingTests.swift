import FoundationEssentials
import Testing

@testable import RunLedger

@Suite struct EncodingTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"),
        (1_795_734_000.25, "2026-11-26T23:00:00.250Z"),
        (951_826_245.007, "2000-02-29T12:10:45.007Z"),
        (4_102_444_799.9996, "2100-01-01T00:00:00.000Z"),
        (-0.25, "1969-12-31T23:59:59.750Z"),
        (-86_400, "1969-12-31T00:00:00.000Z"),
        (253_402_300_799, "9999-12-31T23:59:59.000Z"),
    ])
    func `times are written to the millisecond, and read as they were`(
        seconds: Double,
        text: String
    ) throws {
        #expect(Encoding.time(Date(timeIntervalSince1970: seconds)) == text)
        let read = try Date(text, strategy: Encoding.timeStyle).timeIntervalSince1970
        #expect(abs(read - seconds) < 0.000_6)
    }
}
