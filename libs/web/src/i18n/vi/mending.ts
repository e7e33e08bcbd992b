/** Mending what was taken in by mistake. */
export const mending = {
  mending: {
    title: 'Tiếp nhận nhầm?',
    correct: 'Sửa nội dung tiếp nhận',
    correctTitle: 'Sửa nội dung tiếp nhận hồ sơ {{code}}',
    correctIntro:
      'Sửa người và giấy tờ đã ghi sai; nội dung cũ được lưu lại. Sai thủ tục hoặc trường hợp thì hủy hồ sơ và tiếp nhận lại.',
    correctDone: 'Đã sửa nội dung tiếp nhận. Hãy in lại giấy tiếp nhận cho người nộp.',
    void: 'Hủy hồ sơ tiếp nhận nhầm',
    voidTitle: 'Hủy hồ sơ {{code}}',
    voidIntro: 'Hồ sơ dừng ngay, mã không dùng lại và không khôi phục được. Người nộp tra cứu sẽ thấy hồ sơ đã hủy.',
    voidDone: 'Đã hủy hồ sơ tiếp nhận nhầm',
    voidedTitle: 'Đã hủy do tiếp nhận nhầm',
    reason: 'Lý do',
    by: 'Người hủy',
  },
};
