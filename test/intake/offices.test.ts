/** Who is to do what, as assignments word it. */
import { readAssignment } from "../../src/intake/offices";

test.each([
  [
    "Giao công chức Văn phòng - Thống kê xã phụ trách CCHC, Công chức Tư pháp - Hộ tịch xã, Bộ phận một cửa, các ngành liên quan tiếp tục tham mưu xây dựng.",
    ["Công chức Văn phòng - Thống kê", "Công chức Tư pháp - Hộ tịch", "Bộ phận một cửa", "Các ngành liên quan"],
    "tiếp tục tham mưu xây dựng.",
  ],
  [
    "Giao trách nhiệm cho Cán bộ, Công chức xã tham mưu xử lý văn bản",
    ["Cán bộ, Công chức xã"],
    "tham mưu xử lý văn bản",
  ],
  [
    "Giao Công an xã phối hợp Công chức Địa chính - Xây dựng xã triển khai thực hiện",
    ["Công an xã", "Công chức Địa chính - Xây dựng"],
    "triển khai thực hiện",
  ],
  [
    "Văn phòng UBND xã tham mưu, phối hợp các ban ngành chuyên môn thực hiện",
    ["Văn phòng UBND xã", "Các ban ngành chuyên môn"],
    "tham mưu, phối hợp các ban ngành chuyên môn thực hiện",
  ],
  ["Bổ sung hồ sơ trong quý I", [], ""],
  ["", [], ""],
])("%s", (text, offices, measure) => {
  const { lead, support, measure: found } = readAssignment(text);
  expect([[lead, ...support].filter((office) => office !== ""), found]).toEqual([offices, measure]);
});
